package convo.profiles;

import convo.audit.Edit;
import java.util.UUID;

/** How the writing of a profile ends. */
public sealed interface ProfileOutcome {
  /** As with everything that two people may have open at once. */
  record Written(Edit<Profile> edit) implements ProfileOutcome {}

  /** Another profile of this shop has this address. */
  record EmailTaken(UUID profile, String name) implements ProfileOutcome {}
}
