package convo.shopfile;

import convo.shops.Limits;
import java.util.Locale;

/** Reads what a shop does and who works there. */
final class TeamReader {
  private TeamReader() {}

  static ShopFile.Service service(Fields fields) {
    var duration = (int) fields.number("durationMinutes", 1, Limits.SERVICE_MINUTES);
    return new ShopFile.Service(
        fields.required("key", Notation.SLUG, ""),
        fields.required("name", Notation.line(Limits.NAME), ""),
        fields.price(),
        duration,
        fields.minutes("bufferBeforeMinutes", 0, Limits.BUFFER_MINUTES, 0),
        fields.minutes("bufferAfterMinutes", 0, Limits.BUFFER_MINUTES, 0),
        fields.object("gap").map(gap -> gap(gap, duration)),
        fields.flag("active", true));
  }

  private static ShopFile.Gap gap(Fields fields, int duration) {
    var gap =
        new ShopFile.Gap(
            (int) fields.number("afterMinutes", 1, Limits.SERVICE_MINUTES),
            (int) fields.number("minutes", 1, Limits.SERVICE_MINUTES));
    fields.end();
    fields
        .problems()
        .unless(
            gap.afterMinutes() + gap.minutes() < duration,
            fields.path(),
            "must end before the %d minutes of the service do".formatted(duration));
    return gap;
  }

  static ShopFile.Member member(Fields fields) {
    var email = fields.required("email", Notation.EMAIL_ADDRESS, "");
    return new ShopFile.Member(
        email,
        fields.optional("name", Notation.line(Limits.NAME)).orElseGet(() -> called(email)),
        fields.required("role", Notation.oneOf("owner", "manager", "stylist"), ""),
        fields.optional("stylist", Notation.SLUG));
  }

  /** "Bella" of bella@example.com. */
  private static String called(String email) {
    var local = email.replaceFirst("@.*", "");
    return local.isEmpty()
        ? local
        : local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
  }
}
