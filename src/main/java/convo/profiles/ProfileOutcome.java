package convo.profiles;

import convo.audit.Merge;
import java.util.List;
import java.util.UUID;

/** How the writing of a profile ends. */
public sealed interface ProfileOutcome {
  /** It is written. */
  record Saved(UUID profile) implements ProfileOutcome {}

  /** Somebody else saved first. */
  record Overtaken(Merge merge, int version, List<String> who) implements ProfileOutcome {}

  /** Another profile of this shop has this address. */
  record EmailTaken(UUID profile, String name) implements ProfileOutcome {}

  /** There is no such profile. */
  record Unknown() implements ProfileOutcome {}
}
