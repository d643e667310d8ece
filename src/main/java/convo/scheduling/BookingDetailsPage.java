package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.AuditWords;
import convo.audit.History;
import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.bookings.Unreminded;
import convo.shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booking as its shop sees it, and what can be done with it now.
 *
 * @param payment what is typed to complete it
 */
public record BookingDetailsPage(
    Visitor visitor,
    BookingDetails booking,
    List<AuditEntry> entries,
    PaymentForm payment,
    Instant now) {

  static BookingDetailsPage of(
      Visitor visitor, BookingDetails booking, List<AuditEntry> entries, Instant now) {
    var payment = PaymentForm.of(visitor.shop(), booking.priceCents());
    return new BookingDetailsPage(visitor, booking, entries, payment, now);
  }

  BookingDetailsPage with(PaymentForm typed) {
    return new BookingDetailsPage(visitor, booking, entries, typed, now);
  }

  public Shop shop() {
    return visitor.shop();
  }

  public String url() {
    return shop().url("/bookings/" + booking.id());
  }

  /** The page of its day. */
  public String dayUrl() {
    return shop().url("?date=" + day());
  }

  /** The day on which it starts, in the shop's zone. */
  LocalDate day() {
    return LocalDate.ofInstant(booking.startsAt(), shop().zone());
  }

  /** The page of the customer; empty for one who is erased. */
  public Optional<String> customerUrl() {
    return booking.isErased()
        ? Optional.empty()
        : Optional.of(shop().url("/customers/" + booking.profile()));
  }

  public String name() {
    return booking.isErased()
        ? scheduling().erasedCustomer()
        : booking.name().isEmpty() ? scheduling().noName() : booking.name();
  }

  /** "Tue 3 Mar 2026, 14:30 to 15:15". */
  public String when() {
    return scheduling().fromTo(shop().when(booking.startsAt()), shop().time(booking.endsAt()));
  }

  /** What was typed of the customer's e-mail, or that it is hidden. */
  public String email() {
    return masked("email", booking.email().orElse(""));
  }

  public String phone() {
    return masked("phone", booking.shownPhone(shop().country()));
  }

  private String masked(String field, String value) {
    return visitor.maySeeContact(booking.profile(), field) ? value : scheduling().hidden();
  }

  /** Why the customer cannot be reminded of what is to come, where the shop reminds. */
  public Optional<Unreminded> unreminded() {
    return booking
        .unreminded()
        .filter(
            _ -> shop().policy().reminds() && booking.isAhead() && booking.startsAt().isAfter(now));
  }

  /** What the customer wrote, which may hold how to reach them, is not for support. */
  public String customerNote() {
    return visitor.support().isPresent() && !booking.customerNote().isEmpty()
        ? scheduling().hidden()
        : booking.customerNote();
  }

  /** What was or is to be paid, in minor units. */
  public long dueCents() {
    return booking.paidCents().orElse(booking.priceCents());
  }

  public boolean isPaidOtherwise() {
    return booking.status() == BookingStatus.COMPLETED && dueCents() != booking.priceCents();
  }

  public boolean isOpen(BookingStep step) {
    return visitor.mayMoveBookings() && booking.isOpen(step, by(visitor), shop().zone(), now);
  }

  public boolean isUndoable() {
    return visitor.mayTendBookings() && booking.isUndoable(now);
  }

  public boolean isMovable() {
    return visitor.mayMoveBookings() && booking.isAhead();
  }

  /** Whether there is anything to be done. */
  public boolean hasSteps() {
    return isMovable()
        || isUndoable()
        || List.of(BookingStep.values()).stream().anyMatch(this::isOpen);
  }

  static BookingStep.By by(Visitor visitor) {
    return visitor.support().isPresent() ? BookingStep.By.SUPPORT : BookingStep.By.STAFF;
  }

  public History history() {
    return new History(
        new AuditWords(BookingWords.SUBJECT, shop(), Map.of()), entries, History.ON_CARD);
  }
}
