package convo.me;

import convo.corrections.Correction;
import convo.profiles.Consent;
import convo.profiles.ProfileDetails.Favourite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one shop knows of one person that is not its own working notes.
 *
 * @param updatedAt when the shop last changed anything of it
 * @param changes when something of it was changed, oldest first
 * @param stylists with whom the person has been, most often first
 * @param services what they had done, most often first
 * @param consents those that the person was asked for
 * @param corrections what the shop was asked to correct, and its answers, oldest first
 */
public record Knowledge(
    MyProfile profile,
    Instant updatedAt,
    List<KnownField> fields,
    List<KnownChange> changes,
    List<Favourite> stylists,
    List<Favourite> services,
    List<Consent> consents,
    List<Correction> corrections,
    LastViews views) {

  public MyShop shop() {
    return profile.shop();
  }

  public Optional<Consent> consent(Consent.Purpose purpose) {
    return consents.stream().filter(consent -> consent.purpose() == purpose).findFirst();
  }
}
