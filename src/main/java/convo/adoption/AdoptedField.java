package convo.adoption;

import static convo.adoption.SourceKind.BOOKING;
import static convo.adoption.SourceKind.CUSTOMER;
import static convo.adoption.SourceKind.FIGURES;
import static convo.adoption.SourceKind.SERVICE;
import static convo.adoption.SourceKind.SERVICE_COUNTS;
import static convo.adoption.SourceKind.SHOP;
import static convo.adoption.SourceKind.STYLIST;
import static convo.adoption.SourceKind.STYLIST_COUNTS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of the source says, in the words of the mapping file. */
enum AdoptedField {
  KEY(Set.of("id"), CUSTOMER, BOOKING, STYLIST, SERVICE, SHOP),
  OF_CUSTOMER(Set.of("customer_id"), BOOKING, FIGURES, STYLIST_COUNTS, SERVICE_COUNTS),
  OF_SHOP(Set.of("shop_id", "station_id"), CUSTOMER, BOOKING, STYLIST, SERVICE),
  OF_STYLIST(Set.of("stylist_id"), BOOKING, STYLIST_COUNTS),
  OF_SERVICE(Set.of("service_id"), BOOKING, SERVICE_COUNTS),
  PREFERRED_STYLIST(Set.of("preferred_stylist_id"), CUSTOMER),
  FIRST_NAME(Set.of("first_name"), CUSTOMER),
  LAST_NAME(Set.of("last_name"), CUSTOMER),
  NAME(Set.of("name", "full_name", "customer_name"), CUSTOMER, BOOKING, STYLIST, SERVICE, SHOP),
  EMAIL(Set.of("email", "customer_email"), CUSTOMER, BOOKING),
  PHONE(Set.of("phone", "customer_phone"), CUSTOMER, BOOKING),
  PREFERRED_CONTACT(Set.of("preferred_contact_method"), CUSTOMER),
  DIET(Set.of("dietary_restrictions"), CUSTOMER),
  DIET_AS_JSON(Set.of("dietary_preferences"), CUSTOMER),
  NOTES(Set.of("special_notes", "notes", "special_requests"), CUSTOMER, BOOKING),
  STATUS(Set.of("status"), CUSTOMER, BOOKING),
  EMAIL_NOTIFICATIONS(Set.of("email_notifications"), CUSTOMER),
  SMS_NOTIFICATIONS(Set.of("sms_notifications"), CUSTOMER),
  MARKETING_EMAIL(Set.of("marketing_emails", "marketing_consent"), CUSTOMER),
  BIRTH_DATE(Set.of("date_of_birth", "birth_date"), CUSTOMER),
  ANNIVERSARY_DATE(Set.of("anniversary_date"), CUSTOMER),
  LOYALTY_POINTS(Set.of("loyalty_points"), CUSTOMER),
  START(Set.of("start_time", "starts_at", "start_at", "booking_date", "scheduled_at"), BOOKING),
  END(Set.of("end_time", "ends_at", "end_at"), BOOKING),
  MINUTES(Set.of("duration_minutes", "duration"), BOOKING, SERVICE),
  PRICE(
      Set.of("price_cents", "total_cents", "amount_cents", "total_price_cents"), BOOKING, SERVICE),
  PRICE_IN_WHOLE_UNITS(Set.of("price", "total_price", "amount"), BOOKING, SERVICE),
  ACTIVE(Set.of("active", "is_active"), STYLIST, SERVICE),
  SLUG(Set.of("slug", "code"), SHOP),
  ZONE(Set.of("timezone", "time_zone"), SHOP),
  CREATED(Set.of("created_at"), CUSTOMER, BOOKING),
  CHANGED(Set.of("updated_at"), CUSTOMER, BOOKING),
  OLD_VISITS(Set.of("total_visits", "total_bookings"), CUSTOMER, FIGURES),
  OLD_SPEND(Set.of("total_spent", "total_spend_cents"), CUSTOMER, FIGURES),
  OLD_AVERAGE(Set.of("average_spend_cents"), CUSTOMER),
  OLD_NO_SHOWS(Set.of("no_show_count"), CUSTOMER, FIGURES),
  OLD_LAST_VISIT(
      Set.of("last_booking_date", "last_booking_at", "last_visit_date"), CUSTOMER, FIGURES),
  OLD_COUNT(Set.of("booking_count", "count", "total_bookings"), STYLIST_COUNTS, SERVICE_COUNTS),
  /** Comes over as it stands, beside the fields that Convo knows. */
  KEPT(Set.of(), CUSTOMER, BOOKING),
  /** Stays behind. */
  NOTHING(Set.of(), SourceKind.values());

  private final Set<String> columns;
  private final Set<SourceKind> kinds;

  AdoptedField(Set<String> columns, SourceKind... kinds) {
    this.columns = columns;
    this.kinds = Set.of(kinds);
  }

  /** As the mapping file says it: "first name". */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  boolean fits(SourceKind kind) {
    return kinds.contains(kind);
  }

  static Optional<AdoptedField> keyed(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** What a column of this name most likely says; unknown ones of people and bookings are kept. */
  static AdoptedField guess(SourceKind kind, String column) {
    return Arrays.stream(values())
        .filter(field -> field.fits(kind) && field.columns.contains(column))
        .findFirst()
        .orElse(KEPT.fits(kind) ? KEPT : NOTHING);
  }
}
