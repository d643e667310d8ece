package convo.hours;

import convo.shops.Limits;
import convo.shops.Shop;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.words.Words;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A day with hours of its own, as it is typed; no hours at all is a closed day. */
public record ExceptionForm(String day, String hours, Map<String, String> errors) implements Form {
  static final ExceptionForm BLANK = new ExceptionForm("", "", Map.of());

  static ExceptionForm from(Context ctx) {
    var day = Form.text(ctx, "day", 10_000);
    var hours = DayHours.kept(Form.meant(ctx, Form.text(ctx, "hours", 10_000)));
    return new ExceptionForm(day, hours, errors(day, hours));
  }

  /** The same form, refused where the clock of the shop leaves one of its times out. */
  ExceptionForm at(Shop shop) {
    return isValid()
        ? SkippedHour.objection(shop, moments())
            .map(said -> new ExceptionForm(day, hours, Map.of("hours", said)))
            .orElse(this)
        : this;
  }

  private Stream<LocalDateTime> moments() {
    return dayHours().spans().stream()
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .map(minute -> date().atStartOfDay().plusMinutes(minute));
  }

  /** The same form where the stylist has other hours on that day already. */
  ExceptionForm butTaken() {
    return new ExceptionForm(day, hours, Map.of("day", Words.hours().dayTaken()));
  }

  /** The same form where the hours meet those of a day beside it. */
  ExceptionForm butMeets(String sentence) {
    return new ExceptionForm(day, hours, Map.of("hours", sentence));
  }

  /** The answer to the question whether they take the place of others. */
  public List<Choice> instead() {
    var isAsked = errors.getOrDefault("day", "").equals(Words.hours().dayTaken());
    return isAsked ? List.of(new Choice(day, Words.hours().inTheirPlace())) : List.of();
  }

  /** The hours as they stand in their field. */
  public String typed() {
    return DayHours.typed(hours);
  }

  /** The day that was typed; only a valid form has one. */
  LocalDate date() {
    return Calendar.day(day).orElseThrow();
  }

  /** The hours that were typed; only a valid form has them. */
  DayHours dayHours() {
    return DayHours.read(hours).orElseThrow();
  }

  /** What may have been meant by the hours, where that is in doubt. */
  public List<Choice> guesses() {
    return DayReading.of(hours).choices();
  }

  private static Map<String, String> errors(String day, String typed) {
    var reading = DayReading.of(typed);
    var hours = reading.certain();
    var check =
        new Check()
            .required("day", day, Words.hours().whichDay())
            .that(Calendar.day(day).isPresent(), "day", Words.hours().thisCentury());
    return reading
        .check(check, "hours", Words.hours().which(DayHours.typed(typed)))
        .that(
            hours.filter(open -> open.spans().size() > Limits.SPANS).isEmpty(),
            "hours",
            Words.hours().tooMany(Limits.SPANS))
        .that(
            hours.filter(DayHours::overlapsItself).isEmpty(), "hours", Words.hours().overlapping())
        .errors();
  }
}
