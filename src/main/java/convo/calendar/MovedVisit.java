package convo.calendar;

import convo.bookings.Wish;
import convo.scheduling.BookingDetailQueries;
import convo.scheduling.BookingDetails;
import convo.shops.Shop;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A visit that has just been put down elsewhere, and can be put back.
 *
 * @param was when it began before
 * @param before who did each of its services before and for how long, in their order
 * @param isTold whether its customer was told, and so is told again
 */
public record MovedVisit(BookingDetails booking, Instant was, List<Wish> before, boolean isTold) {

  /**
   * Who did a service.
   *
   * @param minutes how long; empty for as long as usual
   */
  record Before(UUID stylist, Optional<Integer> minutes) {
    static Before of(Wish wish) {
      return new Before(wish.stylist().orElseThrow(), wish.minutes());
    }

    /** As an address says it: the id, and behind a tilde the minutes. */
    String text() {
      return stylist + minutes.map(one -> "~" + one).orElse("");
    }

    static Optional<Before> read(String text) {
      var parts = text.split("~", 2);
      var minutes = parts.length == 1 ? Optional.<Integer>empty() : Form.wholeNumber(parts[1]);
      return Form.uuid(parts[0]).map(stylist -> new Before(stylist, minutes));
    }

    Wish wish(BookingDetails.Item item) {
      return new Wish(item.service(), Optional.of(stylist), minutes);
    }
  }

  /** What the address says of it. */
  record Trace(UUID booking, Instant was, List<Before> before, int version, boolean isTold) {
    static Optional<Trace> from(Context ctx) {
      var before =
          Stream.of(Form.query(ctx, "before", 1_000).split(",", -1))
              .flatMap(typed -> Before.read(typed).stream())
              .toList();
      var isTold = !Form.query(ctx, "told", 5).equals("no");
      return Form.uuid(Form.query(ctx, "moved", 100))
          .flatMap(booking ->
              instant(Form.query(ctx, "was", 100))
                  .map(was -> new Trace(booking, was, before, version(ctx), isTold)));
    }

    /** Of the booking after the move; none has the version 0. */
    private static int version(Context ctx) {
      var typed = Form.query(ctx, "version", 10);
      return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<Instant> instant(String typed) {
      try {
        return typed.matches("[0-9]{4}-.*")
            ? Optional.of(OffsetDateTime.parse(typed).toInstant())
            : Optional.empty();
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }

  /** Nothing where somebody has done something else with it, or it cannot be moved any more. */
  static Optional<MovedVisit> of(Handle handle, Shop shop, Trace trace) {
    return BookingDetailQueries.find(handle, shop, trace.booking)
        .filter(BookingDetails::isAhead)
        .filter(booking -> booking.version() == trace.version)
        .filter(booking -> booking.items().size() == trace.before.size())
        .map(booking -> new MovedVisit(booking, trace.was, wishes(booking, trace), trace.isTold))
        .filter(moved -> !moved.isBack());
  }

  private static List<Wish> wishes(BookingDetails booking, Trace trace) {
    return IntStream.range(0, trace.before.size())
        .mapToObj(place -> trace.before.get(place).wish(booking.items().get(place)))
        .toList();
  }

  private boolean isBack() {
    return booking.startsAt().equals(was) && now().equals(before);
  }

  private List<Wish> now() {
    return booking.items().stream().map(BookingDetails.Item::wish).toList();
  }

  /** Whether it stands where it stood, and is of another length. */
  public boolean isStretched() {
    var who = before.stream().map(Wish::stylist).toList();
    return booking.startsAt().equals(was) && now().stream().map(Wish::stylist).toList().equals(who);
  }

  /** How long its services last. */
  public int minutes() {
    return booking.items().stream().mapToInt(BookingDetails.Item::minutes).sum();
  }

  /** How long they lasted before. */
  public int minutesBefore() {
    return IntStream.range(0, before.size())
        .map(place -> before.get(place).minutes().orElse(booking.items().get(place).usualMinutes()))
        .sum();
  }
}
