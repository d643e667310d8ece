package convo.scheduling;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.live.DayNews;
import convo.profiles.FigureQueries;
import convo.shops.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Takes bookings a step on, and back. */
public final class BookingSteps {
  /** How long a step can be taken back. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private static final Set<BookingStatus> COUNTED =
      Set.of(BookingStatus.COMPLETED, BookingStatus.NO_SHOW);
  private static final Set<BookingStatus> UNDONE =
      Set.of(
          BookingStatus.CHECKED_IN,
          BookingStatus.COMPLETED,
          BookingStatus.NO_SHOW,
          BookingStatus.CANCELLED);

  private final BookingMails mails;
  private final DayNews news;

  BookingSteps(BookingMails mails, DayNews news) {
    this.mails = mails;
    this.news = news;
  }

  /**
   * Takes a step in the transaction of the handle, or changes nothing.
   *
   * @param paidCents what was paid, where a visit is completed at another price
   */
  public StepOutcome take(
      Handle handle,
      Shop shop,
      UUID id,
      BookingStep step,
      BookingStep.By by,
      Optional<Long> paidCents,
      Actor actor,
      Instant now) {
    var held = HeldBooking.of(handle, shop, id);
    if (held.filter(
            booking -> step.isOpen(by, booking.status(), booking.startsAt(), shop.zone(), now))
        .isEmpty()) {
      return StepOutcome.CLOSED;
    }
    var booking = held.get();
    if (step.to() == BookingStatus.CANCELLED) {
      SegmentRows.free(handle, shop, id);
    }
    BookingRows.step(handle, shop, id, step.to(), Optional.of(booking.status()), paidCents, now);
    var changes = changes(booking, step.to(), paidCents);
    if (step == BookingStep.WITHDRAW && !booking.isMovable(now)) {
      changes.put("late", new Change("", "yes"));
    }
    record(handle, shop, booking, action(step), step.to(), changes, actor, now);
    return StepOutcome.DONE;
  }

  /** Whether the last step can be taken back. */
  public static boolean isUndoable(
      BookingStatus status,
      Optional<BookingStatus> previous,
      Optional<Instant> changedAt,
      Instant now) {
    return UNDONE.contains(status)
        && previous.isPresent()
        && changedAt.filter(at -> !now.isAfter(at.plus(UNDO))).isPresent();
  }

  /** Takes the last step back, or changes nothing. */
  public StepOutcome undo(Handle handle, Shop shop, UUID id, Actor actor, Instant now) {
    var held = HeldBooking.of(handle, shop, id);
    if (held.filter(
            booking ->
                isUndoable(
                    booking.status(), booking.previousStatus(), booking.statusChangedAt(), now))
        .isEmpty()) {
      return StepOutcome.CLOSED;
    }
    var booking = held.get();
    if (booking.status() == BookingStatus.CANCELLED
        && !SegmentRows.hold(handle, shop, BookedVisit.of(booking))) {
      SegmentRows.free(handle, shop, id);
      return StepOutcome.TIME_GONE;
    }
    var before = booking.previousStatus().orElseThrow();
    BookingRows.step(handle, shop, id, before, Optional.empty(), Optional.empty(), now);
    var changes = changes(booking, before, Optional.empty());
    record(handle, shop, booking, AuditAction.UNDONE, before, changes, actor, now);
    return StepOutcome.DONE;
  }

  private void record(
      Handle handle,
      Shop shop,
      HeldBooking booking,
      AuditAction action,
      BookingStatus to,
      Map<String, Change> changes,
      Actor actor,
      Instant now) {
    news.tell(handle, shop, booking.startsAt(), booking.endsAt());
    if (COUNTED.contains(booking.status()) || COUNTED.contains(to)) {
      FigureQueries.recompute(handle, shop.id(), booking.profile());
    }
    AuditQueries.record(
        handle,
        shop.id(),
        now,
        actor,
        action,
        BookingWords.SUBJECT,
        booking.id(),
        booking.version() + 1,
        changes);
    BookingNews.ofStep(booking.status(), to, actor)
        .ifPresent(news -> mails.send(handle, shop, booking.id(), news, actor, now));
  }

  private static Map<String, Change> changes(
      HeldBooking booking, BookingStatus to, Optional<Long> paidCents) {
    var changes = new LinkedHashMap<String, Change>();
    changes.put("status", new Change(booking.status().key(), to.key()));
    var before = booking.paidCents().map(String::valueOf).orElse("");
    var after = paidCents.map(String::valueOf).orElse("");
    if (!before.equals(after)) {
      changes.put("paid", new Change(before, after));
    }
    return changes;
  }

  private static AuditAction action(BookingStep step) {
    return switch (step) {
      case CONFIRM -> AuditAction.APPROVED;
      case DECLINE -> AuditAction.REFUSED;
      case CHECK_IN -> AuditAction.CHECKED_IN;
      case COMPLETE -> AuditAction.COMPLETED;
      case MISS -> AuditAction.DID_NOT_COME;
      case CANCEL, WITHDRAW -> AuditAction.CANCELLED;
    };
  }
}
