package convo.adoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a table of the source is about. */
enum SourceKind {
  CUSTOMER("customers"),
  BOOKING("bookings", "appointments"),
  STYLIST("stylists"),
  SERVICE("services"),
  SHOP("shops", "stations"),
  FIGURES("customer_booking_stats"),
  STYLIST_COUNTS("customer_stylist_preferences"),
  SERVICE_COUNTS("customer_service_preferences");

  /** They are the old program's exchange with people, which does not come over yet. */
  private static final Set<String> LATER =
      Set.of("conversations", "message_threads", "threads", "messages", "escalations");

  private final Set<String> names;

  SourceKind(String... names) {
    this.names = Set.of(names);
  }

  /** As the mapping file says it: "stylist counts". */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<SourceKind> of(String table) {
    return Arrays.stream(values()).filter(kind -> kind.names.contains(table)).findFirst();
  }

  static Optional<SourceKind> keyed(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  static boolean isForLater(String table) {
    return LATER.contains(table);
  }
}
