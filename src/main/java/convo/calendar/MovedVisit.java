package convo.calendar;

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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A visit that has just been put down elsewhere, and can be put back.
 *
 * @param was when it began before
 * @param by who did each of its services before, in their order
 * @param isTold whether its customer was told, and so is told again
 */
public record MovedVisit(BookingDetails booking, Instant was, List<UUID> by, boolean isTold) {

  /** What the address says of it. */
  record Trace(UUID booking, Instant was, List<UUID> by, int version, boolean isTold) {
    static Optional<Trace> from(Context ctx) {
      var by =
          Stream.of(Form.query(ctx, "before", 1_000).split(",", -1))
              .flatMap(typed -> Form.uuid(typed).stream())
              .toList();
      var isTold = !Form.query(ctx, "told", 5).equals("no");
      return Form.uuid(Form.query(ctx, "moved", 100))
          .flatMap(booking ->
              instant(Form.query(ctx, "was", 100))
                  .map(was -> new Trace(booking, was, by, version(ctx), isTold)));
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
        .filter(booking -> booking.items().size() == trace.by.size())
        .map(booking -> new MovedVisit(booking, trace.was, trace.by, trace.isTold))
        .filter(moved -> !moved.isBack());
  }

  private boolean isBack() {
    var now = booking.items().stream().map(BookingDetails.Item::stylist).toList();
    return booking.startsAt().equals(was) && now.equals(by);
  }
}
