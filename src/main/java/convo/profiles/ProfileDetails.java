package convo.profiles;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A profile with what its page tells beside it.
 *
 * @param stylists with whom she has been, most often first
 * @param services what she has had done, most often first
 * @param team the names of all stylists of the shop
 * @param hasCorrections whether the customer ever asked for one
 */
public record ProfileDetails(
    Profile profile,
    List<Favourite> stylists,
    List<Favourite> services,
    Map<UUID, String> team,
    boolean hasCorrections) {

  /** A stylist or a service, and how many completed bookings with it. */
  public record Favourite(String name, int bookings) {}

  /** "Sam (12), Lena (3)". */
  public static String text(List<Favourite> favourites) {
    return favourites.stream()
        .map(favourite -> favourite.name() + " (" + favourite.bookings() + ")")
        .collect(Collectors.joining(", "));
  }

  /** The name of a stylist, or nothing. */
  String stylist(UUID id) {
    return team.getOrDefault(id, "");
  }
}
