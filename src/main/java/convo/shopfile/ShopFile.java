package convo.shopfile;

import convo.bookings.BookingStatus;
import convo.profiles.Consent;
import convo.profiles.Status;
import convo.shops.Accent;
import convo.shops.Policy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A shop as a file says it. What the form of the file means is in {@code docs/shop-file.md}.
 *
 * @param supportAccess "notice", "approval" or "off"
 * @param asOf the day from which a demo counts all dates
 */
public record ShopFile(
    String slug,
    String name,
    ZoneId zone,
    Currency currency,
    String country,
    Locale locale,
    Accent accent,
    Policy policy,
    String supportAccess,
    Optional<LocalDate> asOf,
    List<Service> services,
    List<Stylist> stylists,
    List<Member> members,
    List<Customer> customers,
    List<Booking> bookings) {

  /** The same shop with what a date may change. */
  ShopFile with(List<Stylist> team, List<Customer> people, List<Booking> visits) {
    return new ShopFile(
        slug,
        name,
        zone,
        currency,
        country,
        locale,
        accent,
        policy,
        supportAccess,
        asOf,
        services,
        team,
        members,
        people,
        visits);
  }

  /** What is done. */
  public record Service(
      String key,
      String name,
      long priceCents,
      int durationMinutes,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      Optional<Gap> gap,
      boolean active) {}

  /** Minutes in which the stylist is free while the customer waits. */
  public record Gap(int afterMinutes, int minutes) {}

  /** Who does it. */
  public record Stylist(
      String key,
      String name,
      boolean active,
      List<String> services,
      Map<DayOfWeek, List<Hours>> hours,
      List<HoursException> exceptions,
      List<TimeOff> timeOff) {

    Stylist with(List<HoursException> otherExceptions, List<TimeOff> otherTimeOff) {
      return new Stylist(key, name, active, services, hours, otherExceptions, otherTimeOff);
    }
  }

  /** Minutes from midnight of the day; an end after 1440 lies on the next day. */
  public record Hours(int startMinute, int endMinute) {}

  /** Hours that replace those of the week on one day. */
  public record HoursException(LocalDate date, List<Hours> hours) {}

  /** Absence on the wall clock of the shop. */
  public record TimeOff(LocalDateTime from, LocalDateTime to, String reason) {}

  /**
   * Who works here.
   *
   * @param name what a new account is called
   * @param stylist the key of the stylist that she is
   */
  public record Member(String email, String name, String role, Optional<String> stylist) {}

  /**
   * What the shop knows of a person.
   *
   * @param family whether the address is somebody else's, who gets this person's mail
   * @param phone in E.164
   * @param preferredContact "email", "phone" or "sms"
   * @param since when the shop first knew her
   * @param erasedAt when everything that named her was taken out
   */
  public record Customer(
      Optional<String> key,
      String firstName,
      String lastName,
      Optional<String> email,
      boolean family,
      Optional<String> phone,
      Optional<String> preferredContact,
      Status status,
      List<String> tags,
      String notes,
      String allergyNote,
      String dietaryNote,
      Optional<LocalDate> birthDate,
      Optional<LocalDate> anniversaryDate,
      int loyaltyPoints,
      Optional<String> preferredStylist,
      Map<Consent.Purpose, Agreement> consents,
      Optional<Instant> since,
      Optional<Instant> erasedAt) {

    Customer with(Map<Consent.Purpose, Agreement> otherConsents, Optional<Instant> otherSince) {
      return new Customer(
          key,
          firstName,
          lastName,
          email,
          family,
          phone,
          preferredContact,
          status,
          tags,
          notes,
          allergyNote,
          dietaryNote,
          birthDate,
          anniversaryDate,
          loyaltyPoints,
          preferredStylist,
          otherConsents,
          otherSince,
          erasedAt);
    }

    String name() {
      return (firstName + " " + lastName).strip();
    }

    /**
     * What tells this customer from the shop's others: her key, or else what is certain of her
     * contact.
     */
    public Optional<String> identity() {
      return key.or(() -> email.map(address -> family ? address + " " + name() : address))
          .or(() -> phone.map(number -> number + " " + name()));
    }
  }

  /**
   * A consent that was given or refused; with neither day nor source when the file only says which.
   */
  public record Agreement(boolean granted, Optional<Instant> changedAt, Consent.Source source) {}

  /**
   * A visit.
   *
   * @param customer the key, the e-mail address or the phone number of a customer in the file
   * @param priceCents when it is not the sum of the items
   * @param cancelNoticeMinutes when it is not that of the policy
   * @param guest the contact as it was typed for this visit, when it is not the customer's
   */
  public record Booking(
      Optional<String> key,
      String customer,
      Instant startsAt,
      BookingStatus status,
      List<Item> items,
      Optional<Long> priceCents,
      Optional<Integer> cancelNoticeMinutes,
      String customerNote,
      String staffNote,
      Optional<Guest> guest,
      Optional<Instant> bookedAt,
      Optional<Instant> cancelledAt) {}

  /**
   * One service of a visit.
   *
   * @param startsAt when it is not the end of the one before
   * @param priceCents when it is not that of the service
   * @param minutes when it is not the duration of the service
   * @param busy when it is not what the service holds today: minutes from the start of the item
   */
  public record Item(
      String service,
      String stylist,
      Optional<Instant> startsAt,
      Optional<Long> priceCents,
      Optional<Integer> minutes,
      Optional<List<Held>> busy) {}

  /** Minutes from the start of an item between which its stylist is held. */
  public record Held(int fromMinute, int untilMinute) {}

  /** A contact as it was typed for one visit. */
  public record Guest(String name, Optional<String> email, Optional<String> phone) {}
}
