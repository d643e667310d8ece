package convo.scheduling;

import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.bookings.Unreminded;
import convo.bookings.Wish;
import convo.database.Json;
import convo.shops.Phone;
import convo.web.NormalText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking, with all that its shop knows of it.
 *
 * @param name as it was typed when the booking was made; so are e-mail and phone
 * @param priceCents minor units of the shop's currency
 * @param paidCents what was paid, where that is not the price
 * @param isDenied whether whoever has the address that was given says that they did not book it
 * @param isCancelledLate whether the customer cancelled it when the notice was over
 * @param unreminded why its customer cannot be reminded
 */
public record BookingDetails(
    UUID id,
    UUID profile,
    boolean isErased,
    String allergyNote,
    String name,
    Optional<String> email,
    Optional<String> phone,
    BookingStatus status,
    Optional<BookingStatus> previousStatus,
    Optional<Instant> statusChangedAt,
    Instant startsAt,
    Instant endsAt,
    long priceCents,
    Optional<Long> paidCents,
    String customerNote,
    String staffNote,
    boolean isProved,
    boolean isDenied,
    boolean isCancelledLate,
    Instant createdAt,
    int version,
    @Json List<Item> items,
    Optional<Unreminded> unreminded) {

  /** One service of the visit. */
  public record Item(
      UUID service,
      String name,
      UUID stylist,
      String by,
      Optional<String> resource,
      Instant startsAt,
      Instant endsAt,
      long priceCents,
      int usualMinutes) {

    /** The same once more, with the same stylist and for as long as was agreed. */
    public Wish wish() {
      return Wish.of(service, stylist, startsAt, endsAt, usualMinutes);
    }

    /** How long it lasts. */
    public int minutes() {
      return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
  }

  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /** The phone number as people of the country write it. */
  public String shownPhone(String country) {
    return phone.map(typed -> Phone.shown(typed, country)).orElse("");
  }

  public boolean isOpen(BookingStep step, BookingStep.By who, ZoneId zone, Instant now) {
    return step.isOpen(who, status, startsAt, zone, now);
  }

  public boolean isUndoable(Instant now) {
    return BookingSteps.isUndoable(status, previousStatus, statusChangedAt, now);
  }

  /** Whether it can still be moved. */
  public boolean isAhead() {
    return BookingStatus.AHEAD.contains(status);
  }
}
