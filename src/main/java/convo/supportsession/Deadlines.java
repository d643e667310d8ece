package convo.supportsession;

import java.time.Instant;

/**
 * The moments that a query compares a support session with, bound by their names.
 *
 * @see #IS_OPEN
 */
public record Deadlines(Instant now) {
  /** The condition that a session of {@code support_sessions} is not over. */
  public static final String IS_OPEN =
      """
      (support_sessions.ended_at is null
        and coalesce(
          support_sessions.ends_at > :now,
          support_sessions.decided_at > :latestYes,
          support_sessions.requested_at > :latestQuestion))
      """;

  /** The end of a session that begins now. */
  public Instant end() {
    return now.plus(SupportSession.LIFE);
  }

  /** A yes of this moment is too old. */
  public Instant latestYes() {
    return now.minus(SupportSession.YES_HOLDS);
  }

  /** A no of this moment is long ago. */
  public Instant latestNo() {
    return now.minus(SupportSession.NO_HOLDS);
  }

  /** A question of this moment is too old. */
  public Instant latestQuestion() {
    return now.minus(SupportSession.QUESTION_WAITS);
  }
}
