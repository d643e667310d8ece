package convo.profiles;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That one profile of a shop was put into another one.
 *
 * @param keptName how the one that stays is called now; empty where it went on into another
 * @param goneName how the other one was called; empty where nobody knows it any more
 * @param isAsked whether its person has not said yet whether both are hers
 * @param isKnown whether what is needed to take them apart is still there
 * @param isOwn whether its person has done it, and not the shop
 */
public record ProfileMerge(
    UUID id,
    UUID kept,
    String keptName,
    UUID gone,
    String goneName,
    Instant at,
    String actorName,
    boolean isAsked,
    boolean isKnown,
    boolean isOwn,
    Optional<Instant> undoneAt) {
  /** How long it can be taken apart. */
  public static final Duration UNDOABLE = Duration.ofDays(30);

  public Instant until() {
    return at.plus(UNDOABLE);
  }

  /** Whether the shop can take it apart, as far as time goes. */
  public boolean isOpen(Instant now) {
    return isKnown && !isOwn && undoneAt.isEmpty() && now.isBefore(until());
  }
}
