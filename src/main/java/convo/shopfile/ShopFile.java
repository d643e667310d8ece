package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import convo.shops.Accent;
import convo.shops.Policy;
import convo.shops.PublicDetails;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A shop as a file says it. What the form of the file means is in {@code docs/shop-file.md}.
 *
 * @param supportAccess "notice", "approval" or "off"
 * @param front what the shop says of itself to its customers
 * @param asOf the day from which a demo counts all dates
 */
public record ShopFile(
    String slug,
    String name,
    @JsonProperty("timeZone") ZoneId zone,
    Currency currency,
    String country,
    Locale locale,
    Accent accent,
    Optional<LocalDate> asOf,
    Policy policy,
    PublicDetails front,
    String supportAccess,
    List<Service> services,
    List<Resource> resources,
    List<FiledStylist> stylists,
    List<Member> members,
    List<FiledCustomer> customers,
    List<FiledBooking> bookings) {

  /**
   * What is done.
   *
   * @param needs the kind of resource that it holds for its whole length
   */
  public record Service(
      String key,
      String name,
      String category,
      String description,
      long priceCents,
      int durationMinutes,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      Optional<Gap> gap,
      Optional<String> needs,
      boolean active) {}

  /** A room, a chair or a device, of which a service may need one of a kind. */
  public record Resource(String key, String kind, String name) {}

  /** Minutes in which the stylist is free while the customer waits. */
  public record Gap(int afterMinutes, int minutes) {}

  /**
   * Who works here.
   *
   * @param email in small letters
   * @param name what a new account is called
   * @param stylist the key of the stylist that she is
   */
  public record Member(String email, String name, String role, Optional<String> stylist) {
    public Member {
      email = email.toLowerCase(Locale.ROOT);
      name = name.isEmpty() ? called(email) : name;
    }

    /** "Bella" of bella@example.com. */
    private static String called(String email) {
      return email.substring(0, 1).toUpperCase(Locale.ROOT)
          + email.substring(1, email.indexOf('@'));
    }
  }
}
