package convo.front;

import static convo.words.Words.front;

import convo.bookings.Wish;
import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a visitor has chosen so far; the address of each step holds it, so that back, reload and a
 * bookmark lead to the same.
 *
 * @param wishes the services in their order, each with its stylist or any
 * @param zone by whose clock the visitor lives, as her browser says
 */
public record VisitChoice(
    List<Wish> wishes,
    Optional<YearMonth> month,
    Optional<LocalDate> day,
    Optional<Instant> start,
    Optional<ZoneId> zone) {
  static final int MOST_SERVICES = 8;
  static final String ANYBODY = "any";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Before a day and a time are chosen. */
  VisitChoice(List<Wish> wishes) {
    this(wishes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What the address says.
   *
   * @throws BadInput when it says what no step of ours does
   */
  static VisitChoice of(Context ctx) {
    return of(
        ctx.queryParams("service"),
        ctx.queryParams("stylist"),
        Form.query(ctx, "month", 20),
        Form.query(ctx, "day", 20),
        Form.query(ctx, "start", 40),
        VisitorClock.of(ctx));
  }

  /** The same of a form. */
  static VisitChoice sent(Context ctx) {
    return of(
        Form.texts(ctx, "service", 40),
        Form.texts(ctx, "stylist", 40),
        "",
        "",
        Form.text(ctx, "start", 40),
        VisitorClock.sent(ctx));
  }

  private static VisitChoice of(
      List<String> services,
      List<String> stylists,
      String month,
      String day,
      String start,
      VisitorClock clock) {
    if (services.size() > MOST_SERVICES) {
      throw new BadInput(front().tooManyServices(MOST_SERVICES));
    }
    var wishes = new ArrayList<Wish>();
    for (var place = 0; place < services.size(); place++) {
      var stylist = place < stylists.size() ? stylists.get(place) : ANYBODY;
      wishes.add(new Wish(id(services.get(place)), whom(stylist)));
    }
    return new VisitChoice(
        List.copyOf(wishes),
        read(month, text -> YearMonth.parse(text)).filter(one -> isNear(one.getYear())),
        read(day, text -> LocalDate.parse(text)).filter(one -> isNear(one.getYear())),
        read(start, VisitChoice::instant),
        clock.zone());
  }

  private static Instant instant(String text) {
    var read = Instant.parse(text);
    if (!isNear(read.atZone(ZoneOffset.UTC).getYear())) {
      throw new DateTimeException(text);
    }
    return read;
  }

  private interface Reading<T> {
    T of(String text);
  }

  private static <T> Optional<T> read(String text, Reading<T> reading) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reading.of(text));
    } catch (DateTimeException unreadable) {
      throw new BadInput(front().whichTime());
    }
  }

  private static boolean isNear(int year) {
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }

  private static Optional<UUID> whom(String stylist) {
    return stylist.equals(ANYBODY) || stylist.isEmpty()
        ? Optional.empty()
        : Optional.of(id(stylist));
  }

  private static UUID id(String text) {
    return Form.uuid(text).orElseThrow(() -> new BadInput(front().whichService()));
  }

  /** A moment on the visitor's own clock, where that shows another time than the shop's. */
  public Optional<String> yours(Shop shop, Instant at) {
    return new VisitorClock(zone).yours(shop, at);
  }

  /** What her zone is called, or nothing. */
  public String city() {
    return new VisitorClock(zone).city();
  }

  /** The same, done by these, in the order of the services. */
  VisitChoice by(List<UUID> stylists) {
    var known =
        places().stream()
            .map(place -> new Wish(wishes.get(place).service(), Optional.of(stylists.get(place))))
            .toList();
    return new VisitChoice(known, month, day, start, zone);
  }

  /** The services in their order. */
  public List<UUID> services() {
    return wishes.stream().map(Wish::service).toList();
  }

  /** Who is to do the service at this place, as the form says it. */
  public String stylist(int place) {
    return wishes.get(place).stylist().map(UUID::toString).orElse(ANYBODY);
  }

  public List<Integer> places() {
    return IntStream.range(0, wishes.size()).boxed().toList();
  }

  /** "?service=…&stylist=…", of what is to be done and by whom. */
  public String query() {
    var query = new StringBuilder("?");
    for (var wish : wishes) {
      query
          .append(query.length() > 1 ? "&" : "")
          .append("service=")
          .append(wish.service())
          .append("&stylist=")
          .append(wish.stylist().map(UUID::toString).orElse(ANYBODY));
    }
    zone.ifPresent(one -> query.append("&zone=").append(one.getId().replace("+", "%2B")));
    return query.toString();
  }
}
