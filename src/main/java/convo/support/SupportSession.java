package convo.support;

import convo.access.SupportVisitQueries;
import convo.shops.Shop;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One support session of an agent, from the question to the end.
 *
 * @param agent who asked
 * @param wish what must be changed, and why; empty where support only looks
 * @param approvedAt when an owner said yes
 * @param writes whether write was granted
 */
public record SupportSession(
    UUID id,
    Shop shop,
    String agent,
    String reason,
    String ticket,
    Optional<String> wish,
    WayIn wayIn,
    boolean writes,
    Instant requestedAt,
    Optional<Instant> approvedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endsAt,
    Optional<Instant> endedAt,
    Optional<EndCause> endCause) {

  /** Where it stands. */
  public enum State {
    /** An owner has not answered yet. */
    WAITING("Waits for a yes", "warning"),
    /** It may be entered now. */
    OPEN("Approved", "success"),
    RUNNING("Running", "info"),
    OVER("Over", "neutral");

    private final String label;
    private final String tone;

    State(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    /** How its badge is coloured. */
    public String tone() {
      return tone;
    }
  }

  public State state(Instant now) {
    if (endedAt.isPresent() || endsAt.filter(end -> !end.isAfter(now)).isPresent()) {
      return State.OVER;
    }
    if (startedAt.isPresent()) {
      return State.RUNNING;
    }
    if (!mustBeEnteredBy().isAfter(now)) {
      return State.OVER;
    }
    return wayIn == WayIn.APPROVAL && approvedAt.isEmpty() ? State.WAITING : State.OPEN;
  }

  /** How it ended, in words. */
  public String ending() {
    return endCause.orElse(EndCause.TIME).label();
  }

  /** When the question, or the yes, is too old. */
  public Instant mustBeEnteredBy() {
    return approvedAt
        .map(yes -> yes.plus(SupportVisitQueries.YES_HOLDS))
        .orElseGet(() -> requestedAt.plus(SupportVisitQueries.QUESTION_WAITS));
  }
}
