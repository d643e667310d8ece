package convo.claims;

import convo.profiles.ProfileMerge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody has proved a second account, and what she has done with it.
 *
 * @param gone the other account
 * @param email its main address
 * @param asksForStep whether it has a second factor
 * @param at when the two became one; empty while they are not
 */
public record AccountMerge(
    UUID id,
    UUID gone,
    String email,
    boolean asksForStep,
    Instant provedAt,
    Optional<Instant> factorProvedAt,
    Optional<Instant> at,
    Optional<Instant> undoneAt) {
  /** How long a proof is good. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** Whether the other account was proved a moment ago, with all that it asks for. */
  public boolean isProved(Instant now) {
    return isFresh(provedAt, now) && (!asksForStep || hasStep(now));
  }

  /** Whether only its second step is missing. */
  public boolean waitsForStep(Instant now) {
    return asksForStep && isFresh(provedAt, now) && !hasStep(now);
  }

  private boolean hasStep(Instant now) {
    return factorProvedAt.filter(proved -> isFresh(proved, now)).isPresent();
  }

  private static boolean isFresh(Instant proved, Instant now) {
    return now.isBefore(proved.plus(FRESH));
  }

  /** Until when the two can be taken apart again. */
  public Instant until() {
    return at.orElse(provedAt).plus(ProfileMerge.UNDOABLE);
  }
}
