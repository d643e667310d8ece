package convo.scheduling;

import static convo.words.Words.scheduling;
import static convo.words.Words.web;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.AuditWords;
import convo.audit.History;
import convo.availability.SlotAnswer.Slot;
import convo.profiles.ProfileOutcome.EmailTaken;
import convo.profiles.WalkIn;
import convo.shops.Shop;
import convo.web.Address;
import convo.web.NormalText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The form of a visit: a new one, or one that is moved.
 *
 * @param customer whom it is for; empty for a walk-in, and where it is moved
 * @param walkIn what was typed of somebody new
 * @param booking the one that is moved
 * @param slots the free starts of the day; empty before the services are known
 * @param answer what is said of the time that was asked for
 * @param known the customer who has the address of the walk-in
 * @param since what somebody else has done with the booking meanwhile
 */
public record BookingFormPage(
    Visitor visitor,
    BookingChoices choices,
    Optional<BookedCustomer> customer,
    WalkIn walkIn,
    Optional<BookingDetails> booking,
    BookingForm form,
    Optional<List<Slot>> slots,
    TimeAnswer answer,
    Optional<EmailTaken> known,
    List<AuditEntry> since) {

  static BookingFormPage of(
      Visitor visitor,
      BookingChoices choices,
      Optional<BookedCustomer> customer,
      BookingForm form) {
    return new BookingFormPage(
        visitor,
        choices,
        customer,
        WalkIn.blank(),
        Optional.empty(),
        form,
        Optional.empty(),
        TimeAnswer.NONE,
        Optional.empty(),
        List.of());
  }

  static BookingFormPage moving(
      Visitor visitor, BookingChoices choices, BookingDetails booking, BookingForm form) {
    return new BookingFormPage(
        visitor,
        choices,
        Optional.empty(),
        WalkIn.blank(),
        Optional.of(booking),
        form,
        Optional.empty(),
        TimeAnswer.NONE,
        Optional.empty(),
        List.of());
  }

  BookingFormPage with(WalkIn typed) {
    var errors = new LinkedHashMap<>(typed.errors());
    errors.putAll(form.errors());
    return new BookingFormPage(
        visitor, choices, customer, typed, booking, form.with(errors), slots, answer, known, since);
  }

  BookingFormPage with(BookingForm typed) {
    return new BookingFormPage(
        visitor, choices, customer, walkIn, booking, typed, slots, answer, known, since);
  }

  BookingFormPage with(List<Slot> free) {
    return new BookingFormPage(
        visitor, choices, customer, walkIn, booking, form, Optional.of(free), answer, known, since);
  }

  BookingFormPage with(TimeAnswer said) {
    return new BookingFormPage(
        visitor, choices, customer, walkIn, booking, form, slots, said, known, since);
  }

  BookingFormPage known(EmailTaken by) {
    var page = with(walkIn.taken(by.name()));
    return new BookingFormPage(
        visitor,
        choices,
        customer,
        page.walkIn,
        booking,
        page.form,
        slots,
        answer,
        Optional.of(by),
        since);
  }

  BookingFormPage beside(List<AuditEntry> others) {
    return new BookingFormPage(
        visitor, choices, customer, walkIn, booking, form, slots, answer, known, others);
  }

  public Shop shop() {
    return visitor.shop();
  }

  /** Whether somebody new can be typed in. */
  public boolean asksWho() {
    return booking.isEmpty() && customer.isEmpty() && visitor.mayAddProfiles();
  }

  /** Whether nobody is known for whom it could be. */
  public boolean isForNobody() {
    return booking.isEmpty() && customer.isEmpty() && !visitor.mayAddProfiles();
  }

  public String title() {
    return booking
        .map(moved -> scheduling().moveOf(name(moved)))
        .or(() -> customer.map(whom -> scheduling().bookFor(name(whom.name()))))
        .orElseGet(scheduling()::book);
  }

  private static String name(BookingDetails booking) {
    return booking.name().isEmpty() ? scheduling().noName() : booking.name();
  }

  private static String name(String name) {
    return name.isEmpty() ? scheduling().noName() : NormalText.isolated(name);
  }

  /** When the booking is that is moved. */
  public String lead() {
    return booking.map(moved -> scheduling().isOn(shop().when(moved.startsAt()))).orElse("");
  }

  public String action() {
    return booking
        .map(moved -> shop().url("/bookings/" + moved.id() + "/move"))
        .orElseGet(() -> shop().url("/bookings/new"));
  }

  /** Whether one goes on in the calendar of this shop. */
  public boolean isInCalendar() {
    var then = form.then();
    return Address.isLocal(then) && then.startsWith(shop().url("/calendar?"));
  }

  /** Where the stylist of a free place in the calendar is given time off instead. */
  public Optional<String> blocking() {
    return form.rows().stream()
        .filter(_ -> booking.isEmpty() && customer.isEmpty() && visitor.mayWrite())
        .filter(row -> row.service().isEmpty())
        .findFirst()
        .map(row ->
            shop()
                .url(
                    "/stylists/%s/time-off/new?from=%s&fromTime=%s&to=%s"
                        .formatted(row.stylist(), form.day(), form.time(), form.day())));
  }

  public String cancel() {
    if (isInCalendar()) {
      return form.then();
    }
    return booking
        .map(moved -> shop().url("/bookings/" + moved.id()))
        .or(() -> customer.map(whom -> shop().url("/customers/" + whom.id())))
        .orElseGet(() -> shop().url(""));
  }

  public String button() {
    return booking.isPresent() ? scheduling().moveIt() : scheduling().bookIt();
  }

  /** The second yes to what breaks the shop's rules. */
  public String insistButton() {
    return booking.isPresent() ? scheduling().moveAnyway() : scheduling().bookAnyway();
  }

  /** Whether it is left open who does a service. */
  public boolean isAnybody() {
    return form.wishes().stream().anyMatch(wish -> wish.stylist().isEmpty());
  }

  /** A start as its button sends it. */
  public String stamp(Instant start) {
    return shop().stamp(start);
  }

  /** The time of the form, also where it was chosen and not typed. */
  public String time() {
    return form.time().isEmpty()
        ? form.begin(shop().zone())
            .map(begin -> shop().local(begin).toLocalTime().toString())
            .orElse("")
        : form.time();
  }

  /** Who would do it, each once. */
  public String stylists(Slot slot) {
    Map<UUID, String> names =
        choices.stylists().stream()
            .collect(Collectors.toMap(BookingChoices.Named::id, BookingChoices.Named::name));
    return web()
        .list(
            slot.items().stream()
                .map(item -> names.getOrDefault(UUID.fromString(item.stylist()), ""))
                .distinct()
                .toList());
  }

  /** What somebody else has done with the booking meanwhile. */
  public History changes() {
    return new History(
        new AuditWords(BookingWords.SUBJECT, shop(), Map.of()), since, History.ON_CARD);
  }
}
