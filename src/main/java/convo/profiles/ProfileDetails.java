package convo.profiles;

import static convo.words.Words.profiles;
import static convo.words.Words.web;

import convo.bookings.Unreminded;
import convo.database.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A profile with what its page tells beside it.
 *
 * @param stylists with whom she has been, most often first
 * @param services what she has had done, most often first
 * @param team the names of all stylists of the shop
 * @param merge the last time that another profile was put into it, while the shop can take it apart
 * @param hasCorrections whether the customer ever asked for one
 * @param unreminded why the customer cannot be reminded of a visit
 */
public record ProfileDetails(
    @Nested Profile profile,
    @Json List<Favourite> stylists,
    @Json List<Favourite> services,
    @Json Map<UUID, String> team,
    Optional<UUID> merge,
    boolean hasCorrections,
    Optional<Unreminded> unreminded) {

  /** A stylist or a service, and how many completed bookings with it. */
  public record Favourite(String name, int bookings) {}

  /** "Sam (12) and Lena (3)"; nothing where there is none. */
  public static String text(List<Favourite> favourites) {
    var named =
        favourites.stream().map(one -> profiles().favourite(one.name(), one.bookings())).toList();
    return named.isEmpty() ? "" : web().list(named);
  }

  /** The same for those from whom these fields are hidden. */
  ProfileDetails without(Set<ProfileField> hidden) {
    return new ProfileDetails(
        profile.without(hidden), stylists, services, team, merge, hasCorrections, unreminded);
  }

  /** The name of a stylist, or nothing. */
  String stylist(UUID id) {
    return team.getOrDefault(id, "");
  }
}
