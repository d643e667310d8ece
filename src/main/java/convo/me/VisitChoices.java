package convo.me;

import static convo.words.Words.me;

import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What a customer may do about a visit.
 *
 * @param url the address of its page
 * @param meaning what cancelling means now
 */
public record VisitChoices(String url, boolean isCancellable, boolean isMovable, String meaning) {

  /**
   * Works it out.
   *
   * @param zone of the shop
   * @param freeUntil the last moment in which the visit is moved and cancelled in time
   * @param when how the shop writes a moment
   */
  static VisitChoices of(
      String url,
      BookingStatus status,
      Instant startsAt,
      ZoneId zone,
      Instant freeUntil,
      String shop,
      Function<Instant, String> when,
      Instant now) {
    var isLate = now.isAfter(freeUntil);
    return new VisitChoices(
        url,
        BookingStep.WITHDRAW.isOpen(BookingStep.By.CUSTOMER, status, startsAt, zone, now),
        BookingStatus.AHEAD.contains(status) && !isLate,
        isLate ? me().lateNow(shop) : me().freeUntil(when.apply(freeUntil)));
  }
}
