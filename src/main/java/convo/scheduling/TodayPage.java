package convo.scheduling;

import static convo.words.Words.layout;
import static convo.words.Words.scheduling;

import convo.access.Access;
import convo.access.Visitor;
import convo.bookings.Booking;
import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.bookings.Unreminded;
import convo.corrections.Correction;
import convo.profiles.AddressClaim;
import convo.settings.FirstSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One day of a shop.
 *
 * @param requests bookings of any day to come that wait for an answer
 * @param corrections what customers asked for and nobody has answered
 * @param claims who waits to be let in under an address that somebody has typed
 * @param firstSteps what the owner of a new shop does first
 * @param own the bookings of the day in which the visitor does something herself
 * @param openDays where nothing is booked, on which days from this one on somebody works
 */
public record TodayPage(
    Visitor visitor,
    LocalDate day,
    LocalDate today,
    Instant now,
    List<Booking> bookings,
    List<Booking> requests,
    List<Correction> corrections,
    List<AddressClaim> claims,
    FirstSteps firstSteps,
    Set<UUID> own,
    List<LocalDate> openDays) {
  /** How many days on the next open one is looked for. */
  static final int AHEAD = 60;

  /** Being late is told after a few minutes. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** The steps that are taken on the page of the day, by one tap. */
  public static final List<BookingStep> IN_A_ROW =
      List.of(BookingStep.CHECK_IN, BookingStep.COMPLETE, BookingStep.MISS);

  TodayPage with(List<LocalDate> open) {
    return new TodayPage(
        visitor, day, today, now, bookings, requests, corrections, claims, firstSteps, own, open);
  }

  /** Whether the bookings are told apart: for a stylist, whose own come first. */
  public boolean isOwnFirst() {
    return isOwnFirst(visitor);
  }

  static boolean isOwnFirst(Visitor visitor) {
    return visitor.role() == Access.STYLIST && visitor.isStylist();
  }

  /** Those in which the visitor does something herself. */
  public List<Booking> ownBookings() {
    return bookings.stream().filter(booking -> own.contains(booking.id())).toList();
  }

  /** Those of the others alone. */
  public List<Booking> othersBookings() {
    return bookings.stream().filter(booking -> !own.contains(booking.id())).toList();
  }

  /** Whether nobody works then. */
  public boolean isClosed() {
    return !openDays.contains(day);
  }

  /** The next day on which somebody works. */
  public Optional<LocalDate> nextOpen() {
    return openDays.stream().filter(open -> open.isAfter(day)).findFirst();
  }

  /** Since how many minutes somebody should be here who has not been checked in. */
  public Optional<Long> minutesLate(Booking booking) {
    return Optional.of(Duration.between(booking.startsAt(), now))
        .filter(late -> late.compareTo(GRACE) >= 0)
        .filter(_ -> BookingStatus.AHEAD.contains(booking.status()) && !booking.isOver(now))
        .map(Duration::toMinutes);
  }

  public boolean isToday() {
    return day.equals(today);
  }

  /** "Today", "Tomorrow", "Yesterday" or the day itself. */
  public String title() {
    if (isToday()) {
      return layout().today();
    }
    if (day.equals(today.plusDays(1))) {
      return scheduling().tomorrow();
    }
    return day.equals(today.minusDays(1)) ? scheduling().yesterday() : visitor.shop().day(day);
  }

  /** Bookings that take place: neither cancelled nor missed. */
  public long visits() {
    return bookings.stream().filter(TodayPage::takesPlace).count();
  }

  public long cancelled() {
    return count(BookingStatus.CANCELLED);
  }

  public long noShows() {
    return count(BookingStatus.NO_SHOW);
  }

  /** What the completed visits came to, in minor units. */
  public long takingsCents() {
    return cents(booking -> booking.status() == BookingStatus.COMPLETED);
  }

  /** What the visits that are still ahead will come to, in minor units. */
  public long expectedCents() {
    return cents(booking -> BookingStatus.LIVE.contains(booking.status()));
  }

  public String url(LocalDate other) {
    return visitor.shop().url(other.equals(today) ? "" : "?date=" + other);
  }

  public boolean isOpen(Booking booking, BookingStep step) {
    return visitor.mayTendBookings()
        && step.isOpen(
            BookingStep.By.STAFF, booking.status(), booking.startsAt(), visitor.shop().zone(), now);
  }

  public boolean isUndoable(Booking booking) {
    return visitor.mayTendBookings()
        && BookingSteps.isUndoable(
            booking.status(), booking.previousStatus(), booking.statusChangedAt(), now);
  }

  /** Whether its row has a button. */
  public boolean hasButtons(Booking booking) {
    return isUndoable(booking) || IN_A_ROW.stream().anyMatch(step -> isOpen(booking, step));
  }

  /** Why the customer of a visit to come cannot be reminded, where the shop reminds. */
  public Optional<Unreminded> unreminded(Booking booking) {
    return booking
        .unreminded()
        .filter(_ -> visitor.shop().policy().reminds() && booking.isAhead(now));
  }

  /** Who it is for, as a row says it. */
  public String name(Booking booking) {
    return booking.isErased()
        ? scheduling().erasedCustomer()
        : booking.customer().isEmpty() ? scheduling().noName() : booking.customer();
  }

  public String url(Booking booking) {
    return visitor.shop().url("/bookings/" + booking.id());
  }

  private long cents(Predicate<Booking> which) {
    return bookings.stream().filter(which).mapToLong(TodayPage::dueCents).sum();
  }

  private static long dueCents(Booking booking) {
    return booking.paidCents().orElse(booking.priceCents());
  }

  private long count(BookingStatus status) {
    return bookings.stream().filter(booking -> booking.status() == status).count();
  }

  private static boolean takesPlace(Booking booking) {
    return BookingStatus.TAKING_PLACE.contains(booking.status());
  }
}
