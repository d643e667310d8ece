package convo.hours;

import static convo.words.Words.hours;

import convo.shops.Limits;
import convo.shops.Shop;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An absence as it is typed: days, and times where it does not last whole days.
 *
 * @param to the last day of the absence
 * @param fromTime nothing for the start of the day
 * @param toTime nothing for the end of the day
 */
public record TimeOffForm(
    String from,
    String fromTime,
    String to,
    String toTime,
    String reason,
    Map<String, String> errors)
    implements Form {
  private static final int LONGEST = 10_000;

  /** A blank one, or what a place in the calendar says of it. */
  static TimeOffForm asked(Context ctx) {
    return new TimeOffForm(
        day(Form.query(ctx, "from", 40)),
        Form.time(Form.query(ctx, "fromTime", 10)).map(LocalTime::toString).orElse(""),
        day(Form.query(ctx, "to", 40)),
        "",
        "",
        Map.of());
  }

  private static String day(String typed) {
    return Form.date(typed).map(LocalDate::toString).orElse("");
  }

  static TimeOffForm from(Context ctx) {
    return new TimeOffForm(
            Form.text(ctx, "from", LONGEST),
            Form.text(ctx, "fromTime", LONGEST),
            Form.text(ctx, "to", LONGEST),
            Form.text(ctx, "toTime", LONGEST),
            Form.text(ctx, "reason", LONGEST),
            Map.of())
        .checked();
  }

  private TimeOffForm checked() {
    var errors =
        new Check()
            .required("from", from, hours().fromWhichDay())
            .that(Calendar.day(from).isPresent(), "from", hours().thisCentury())
            .that(isTime(fromTime), "fromTime", hours().time())
            .required("to", to, hours().untilWhichDay())
            .that(Calendar.day(to).isPresent(), "to", hours().thisCentury())
            .that(isTime(toTime), "toTime", hours().time())
            .that(isForward(), "to", hours().backward())
            .line("reason", reason, Limits.REASON)
            .errors();
    return new TimeOffForm(from, fromTime, to, toTime, reason, errors);
  }

  /** The same form where the stylist is away then already. */
  TimeOffForm butThere(TimeOff other) {
    var sentence = hours().timeOffThere(other.text());
    return new TimeOffForm(from, fromTime, to, toTime, reason, Map.of("from", sentence));
  }

  /** The answer to the question whether it is more. */
  public List<Choice> another() {
    var isAsked = errors.containsKey("from") && Calendar.day(from).isPresent();
    return isAsked ? List.of(new Choice(from, hours().addItToo())) : List.of();
  }

  /** The same form, refused where the clock of the shop leaves one of its times out. */
  TimeOffForm at(Shop shop) {
    var check = new Check();
    objection(shop, from, fromTime).ifPresent(said -> check.that(false, "fromTime", said));
    objection(shop, to, toTime).ifPresent(said -> check.that(false, "toTime", said));
    return isValid() ? new TimeOffForm(from, fromTime, to, toTime, reason, check.errors()) : this;
  }

  private static Optional<String> objection(Shop shop, String day, String time) {
    return Calendar.day(day)
        .flatMap(date -> Form.time(time).map(date::atTime))
        .flatMap(moment -> SkippedHour.objection(shop, moment));
  }

  /** The absence that was typed; only a valid form has one. */
  TimeOff absence() {
    return new TimeOff(
        UUID.randomUUID(), leaves().orElseThrow(), returns().orElseThrow(), reason, 0);
  }

  private Optional<LocalDateTime> leaves() {
    return Calendar.day(from).map(day -> day.atTime(time(fromTime).orElse(LocalTime.MIDNIGHT)));
  }

  private Optional<LocalDateTime> returns() {
    return Calendar.day(to)
        .map(day -> time(toTime).map(day::atTime).orElse(day.plusDays(1).atStartOfDay()));
  }

  private static boolean isTime(String typed) {
    return typed.isEmpty() || time(typed).isPresent();
  }

  private static Optional<LocalTime> time(String typed) {
    return Form.time(typed).or(() -> ClockTime.read(typed).flatMap(ClockTime::certain));
  }

  private boolean isForward() {
    return leaves().flatMap(left -> returns().map(left::isBefore)).orElse(true);
  }

  @Override
  public String label(String field) {
    return switch (field) {
      case "from" -> hours().firstDay();
      case "fromTime" -> hours().from();
      case "to" -> hours().lastDay();
      case "toTime" -> hours().until();
      default -> hours().reason();
    };
  }
}
