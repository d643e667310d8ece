package convo.supportsession;

import java.util.Set;
import java.util.UUID;

/**
 * The support session that a browser has entered, also one that is over since.
 *
 * @param isLive whether it goes on
 * @param emails the profiles whose e-mail address was uncovered in it
 * @param phones the profiles whose phone number was
 */
public record EnteredSession(
    SupportSession session, boolean isLive, Set<UUID> emails, Set<UUID> phones) {

  /**
   * Whether a contact detail of a customer was uncovered.
   *
   * @param field {@code email} or {@code phone}
   */
  public boolean reveals(UUID profile, String field) {
    return (field.equals("email") ? emails : phones).contains(profile);
  }
}
