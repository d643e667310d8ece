package convo.profiles;

import convo.web.Form;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the list goes on. It names the value that the list is ordered by, so that it
 * stays where it is when the profile is edited meanwhile.
 *
 * @param value as {@link ProfileOrder#place} writes it
 */
public record ProfileCursor(String value, UUID profile) {
  private static final int UUID_LENGTH = 36;

  /** The place in an address; empty for what is none in this order. */
  static Optional<ProfileCursor> read(ProfileOrder order, String typed) {
    var cut = typed.length() - UUID_LENGTH - 1;
    return cut < 0 || typed.charAt(cut) != '~'
        ? Optional.empty()
        : Form.uuid(typed.substring(cut + 1))
            .map(profile -> new ProfileCursor(typed.substring(0, cut), profile))
            .filter(place -> order.value(place.value).isPresent());
  }

  /** As an address holds it. */
  String text() {
    return value + "~" + profile;
  }
}
