package convo.scheduling;

import static convo.words.Words.scheduling;
import static convo.words.Words.web;

import convo.bookings.Wish;
import convo.web.BadInput;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed of a visit: its services in their order, the day and a time.
 *
 * @param time on the shop's wall clock; empty where one of the free starts is taken
 * @param start such a start, as its button has it
 * @param version of the booking that is moved; 0 for a new one
 * @param then where in the calendar one goes on; empty for the page of the booking
 * @param isQuiet whether the customer is not told
 */
public record BookingForm(
    List<Row> rows,
    String day,
    String time,
    String start,
    String customerNote,
    String staffNote,
    int version,
    String then,
    boolean isQuiet,
    Map<String, String> errors)
    implements Form {
  static final int MOST_SERVICES = 10;
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 50;
  private static final int NOTE = 2_000;
  private static final int LONGEST = 100_000;
  private static final int DAYS_BACK = 31;
  private static final int DAYS_AHEAD = 731;

  /**
   * One service.
   *
   * @param service an id, or empty
   * @param stylist the id of who is wanted; empty for whoever can
   * @param minutes how long it is to last; empty for as long as it does
   */
  public record Row(String service, String stylist, String minutes) {
    static final Row EMPTY = new Row("", "", "");

    /** As a form has it. */
    public static Row of(Wish wish) {
      return new Row(
          wish.service().toString(),
          wish.stylist().map(UUID::toString).orElse(""),
          wish.minutes().map(String::valueOf).orElse(""));
    }

    Optional<Wish> wish() {
      return Form.uuid(service).map(id -> new Wish(id, Form.uuid(stylist), length()));
    }

    Optional<Integer> length() {
      return Form.wholeNumber(minutes)
          .filter(typed -> typed >= Wish.SHORTEST && typed <= Wish.LONGEST);
    }
  }

  /** With what the calendar knows of a place in it: a time and whose it is. */
  static BookingForm of(LocalDate day, String time, String stylist) {
    var shown = Form.time(time).isPresent() ? time : "";
    var rows =
        Form.uuid(stylist).map(id -> List.of(new Row("", id.toString(), ""))).orElse(List.of());
    return new BookingForm(rows, day.toString(), shown, "", "", "", 0, "", false, Map.of());
  }

  /** A booking as it stands. */
  static BookingForm of(BookingDetails booking, ZoneId zone) {
    var rows = booking.items().stream().map(BookingDetails.Item::wish).map(Row::of).toList();
    var begin = booking.startsAt().atZone(zone);
    var time = begin.toLocalTime().toString();
    return new BookingForm(
        rows,
        begin.toLocalDate().toString(),
        time,
        "",
        "",
        "",
        booking.version(),
        "",
        false,
        Map.of());
  }

  static BookingForm from(Context ctx) {
    var services = Form.texts(ctx, "service", 100);
    var stylists = Form.texts(ctx, "stylist", 100);
    var rows = new ArrayList<Row>();
    var minutes = Form.texts(ctx, "minutes", LONGEST);
    if (minutes.size() > Math.max(services.size(), stylists.size())) {
      throw new BadInput(web().sentTwice());
    }
    var typed = Math.min(Math.max(services.size(), stylists.size()), MOST_ROWS);
    for (var place = 0; place < typed; place++) {
      var row = new Row(at(services, place), at(stylists, place), at(minutes, place));
      if (!row.equals(Row.EMPTY)) {
        rows.add(row);
      }
    }
    return new BookingForm(
        List.copyOf(rows),
        Form.typed(ctx, "day"),
        Form.typed(ctx, "time"),
        start(ctx),
        Form.typed(ctx, "customerNote"),
        Form.typed(ctx, "staffNote"),
        Form.version(ctx),
        Form.text(ctx, "then", 2_000),
        Form.ticked(ctx, "quiet"),
        Map.of());
  }

  private static String at(List<String> texts, int place) {
    return place < texts.size() ? texts.get(place) : "";
  }

  /** That of a free start, or the one that somebody insists on. */
  private static String start(Context ctx) {
    var insisted = Form.text(ctx, "insisted", 100);
    return insisted.isEmpty() ? Form.text(ctx, "start", 100) : insisted;
  }

  /** The rows of the page: those that are filled, and room for one more. */
  public List<Row> shown() {
    var shown = new ArrayList<>(rows);
    do {
      shown.add(Row.EMPTY);
    } while (shown.size() < LEAST_ROWS);
    return shown;
  }

  /** Judged by what the shop offers, before a time is asked for. */
  BookingForm checked(BookingChoices choices, LocalDate today) {
    var check =
        new Check()
            .that(!wishes().isEmpty(), "service", scheduling().whichService())
            .that(
                rows.size() <= MOST_SERVICES, "service", scheduling().mostServices(MOST_SERVICES));
    rows.stream()
        .map(choices::problem)
        .flatMap(Optional::stream)
        .forEach(problem -> check.that(false, "service", problem));
    check.that(isNear(date(), today), "day", scheduling().dayNear());
    check.length("customerNote", customerNote, NOTE).length("staffNote", staffNote, NOTE);
    return with(check.errors());
  }

  /** The same where a time is needed, too. */
  BookingForm timed(ZoneId zone, LocalDate today) {
    var isTimed =
        start.isEmpty()
            ? Form.time(time).isPresent()
            : isNear(instant().map(at -> LocalDate.ofInstant(at, zone)), today);
    return isTimed ? this : withError("time", scheduling().whichTime());
  }

  private static boolean isNear(Optional<LocalDate> day, LocalDate today) {
    return day.filter(given ->
            !given.isBefore(today.minusDays(DAYS_BACK))
                && !given.isAfter(today.plusDays(DAYS_AHEAD)))
        .isPresent();
  }

  Optional<LocalDate> date() {
    return Form.date(day);
  }

  /** When it is to begin; of an hour that comes twice, the first. */
  Optional<Instant> begin(ZoneId zone) {
    return start.isEmpty()
        ? date()
            .flatMap(on -> Form.time(time).map(at -> ZonedDateTime.of(on, at, zone).toInstant()))
        : instant();
  }

  private Optional<Instant> instant() {
    try {
      return Optional.of(start)
          .filter(typed -> typed.matches("[0-9]{4}-.*"))
          .map(typed -> OffsetDateTime.parse(typed).toInstant())
          .filter(at -> at.getEpochSecond() % 60 == 0 && at.getNano() == 0);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  List<Wish> wishes() {
    return rows.stream().map(Row::wish).flatMap(Optional::stream).toList();
  }

  BookingForm withError(String field, String sentence) {
    var more = new LinkedHashMap<>(errors);
    more.putIfAbsent(field, sentence);
    return with(more);
  }

  BookingForm with(Map<String, String> more) {
    return new BookingForm(
        rows, day, time, start, customerNote, staffNote, version, then, isQuiet, more);
  }

  /** The same on the booking as it stands by now. */
  BookingForm onVersion(int now) {
    return new BookingForm(
        rows, day, time, start, customerNote, staffNote, now, then, isQuiet, errors);
  }
}
