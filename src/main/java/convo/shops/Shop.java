package convo.shops;

import static convo.words.Words.shops;

import convo.database.ShopId;
import convo.web.NormalText;
import convo.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** A tenant: its address, its clock, its money and its rules. */
public record Shop(
    @PropagateNull @ColumnName("shop_id") ShopId id,
    @ColumnName("shop_slug") String slug,
    @ColumnName("shop_name") String name,
    @ColumnName("time_zone") ZoneId zone,
    Currency currency,
    String country,
    Locale locale,
    Accent accent,
    @Nested Policy policy) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /**
   * The address of one of this shop's pages: {@code url("/customers")} is "/shops/bella/customers".
   */
  public String url(String rest) {
    return "/shops/" + slug + rest;
  }

  /** Minor units of the shop's currency as people read them: "€90.00", "¥4,500". */
  public String money(long cents) {
    return Money.of(currency, cents);
  }

  /** Day and time on the shop's wall clock: "Tue 3 Mar 2026, 14:30". */
  public String when(Instant instant) {
    return marked(Language.spoken().moment(local(instant)), instant);
  }

  /** The shop's day of an instant: "Tue 3 Mar 2026". */
  public String day(Instant instant) {
    return day(local(instant).toLocalDate());
  }

  public String day(LocalDate day) {
    return Language.spoken().day(day);
  }

  /** The time on the shop's wall clock: "14:30". */
  public String time(Instant instant) {
    return marked(Language.spoken().time(local(instant)), instant);
  }

  /** For machines, with the distance to UTC: "2026-03-03T14:30:00+01:00". */
  public String stamp(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        local(instant.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** In the night in which the clock goes back, an hour comes twice: its second time is marked. */
  private String marked(String time, Instant instant) {
    var here = local(instant);
    return here.equals(here.withEarlierOffsetAtOverlap()) ? time : shops().secondTime(time);
  }

  /** The same on another clock, for whoever is elsewhere. */
  public Shop in(ZoneId other) {
    return new Shop(id, slug, name, other, currency, country, locale, accent, policy);
  }

  /** The city that its clock is named for, where people may look up the time: "Berlin". */
  public String clockCity() {
    return Language.spoken().city(zone);
  }

  public ZonedDateTime local(Instant instant) {
    return instant.atZone(zone);
  }
}
