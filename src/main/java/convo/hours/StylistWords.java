package convo.hours;

import static convo.words.Words.hours;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.audit.AuditSubject.Wording;
import convo.shops.Accent;
import convo.words.AuditTexts;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The history of a stylist in the words of the page: the name and the services, then the week. */
public final class StylistWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
              "stylist",
              new Wording(AuditTexts::stylist, AuditTexts::theStylist, AuditTexts::gonePerson),
              "stylists",
              "name",
              Stream.of(
                      Stream.of(
                          AuditField.of("name", AuditTexts::name),
                          AuditField.of("accent", AuditTexts::colour, StylistWords::accent),
                          AuditField.of("services", AuditTexts::services),
                          AuditField.of("picture", AuditTexts::picture),
                          AuditField.ofTruth("active", AuditTexts::takesBookings)),
                      Stream.of(DayOfWeek.values()).map(StylistWords::day),
                      Stream.of(
                          AuditField.of("timeOff", AuditTexts::timeOff, StylistWords::timeOff)))
                  .flatMap(fields -> fields)
                  .toList())
          .withDays(StylistWords::special);

  private static final String CLOSED = "closed";
  private static final Pattern PERIOD = Pattern.compile("(\\d{4}-\\S+)/(\\d{4}-\\S+)");

  private StylistWords() {}

  private static String accent(String key) {
    return Accent.named(key).map(Accent::label).orElse(key);
  }

  /** The hours of a single day as history keeps them, where nothing means the weekly ones. */
  static String kept(DayHours hours) {
    return hours.isClosed() ? CLOSED : hours.text();
  }

  /** An absence as history keeps it: "2026-12-28T00:00/2026-12-29T00:00". */
  static String kept(TimeOff absence) {
    return absence.from() + "/" + absence.to();
  }

  /** A day of the week without hours is closed. */
  private static AuditField day(DayOfWeek day) {
    return AuditField.of(
        Week.field(day),
        _ -> Week.label(day),
        kept -> kept.isEmpty() ? hours().closedThen() : special(kept));
  }

  private static String special(String kept) {
    return kept.equals(CLOSED) ? hours().closedThen() : DayHours.typed(kept);
  }

  /** Older rows hold the words themselves. */
  private static String timeOff(String kept) {
    var period = PERIOD.matcher(kept);
    return period.matches()
        ? TimeOff.text(LocalDateTime.parse(period.group(1)), LocalDateTime.parse(period.group(2)))
        : kept;
  }
}
