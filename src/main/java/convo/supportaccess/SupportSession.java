package convo.supportaccess;

import convo.access.SupportVisitQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A support session as the shop knows it: who came and why, and what an owner said.
 *
 * @param account of the one who asks
 * @param breakGlassReason why the shop's setting was overridden; present exactly when it was
 * @param decision what an owner said to the asking
 * @param stay since when and until when support is inside
 * @param write what support asked beyond reading
 * @param end when and how it was over, as written down
 */
public record SupportSession(
    UUID id,
    UUID account,
    String reason,
    String ticket,
    Admission admission,
    Optional<String> breakGlassReason,
    Instant requestedAt,
    Optional<Decision> decision,
    Optional<Stay> stay,
    Optional<WriteRequest> write,
    Optional<End> end) {
  /**
   * An owner's yes or no.
   *
   * @param by the owner's account; empty when the answer came by the link in the mail
   */
  public record Decision(Answer answer, Instant at, Optional<UUID> by) {}

  /** The time inside: at most half an hour, whatever happens. */
  public record Stay(Instant startedAt, Instant endsAt) {}

  /** What support asked, with a second reason, and what came of it. */
  public record WriteRequest(String reason, Instant at, Optional<Decision> decision) {}

  /** The end. */
  public record End(Instant at, EndCause cause) {}

  /** Nobody has answered yet, and support waits outside. */
  public boolean isWaiting(Instant now) {
    return !isOver(now) && admission == Admission.APPROVAL && decision.isEmpty();
  }

  /** Support is in the shop. */
  public boolean isRunning(Instant now) {
    return !isOver(now) && stay.isPresent();
  }

  /** Support waits to be allowed to change something, inside already or not. */
  public boolean isWaitingToWrite(Instant now) {
    return !isOver(now) && write.filter(asked -> asked.decision().isEmpty()).isPresent();
  }

  public boolean mayWrite() {
    return write
        .flatMap(WriteRequest::decision)
        .filter(said -> said.answer() == Answer.APPROVED)
        .isPresent();
  }

  public boolean isOver(Instant now) {
    return ending(now).isPresent();
  }

  /** The end, also one that time has brought and nobody has written down yet. */
  public Optional<End> ending(Instant now) {
    var latest =
        stay.map(inside -> new End(inside.endsAt(), EndCause.TIME))
            .orElseGet(() -> new End(mustBeEnteredBy(), EndCause.ASKED_TOO_LONG_AGO));
    return end.or(() -> Optional.of(latest).filter(ended -> !ended.at().isAfter(now)));
  }

  /** When the question, or the yes to it, is too old. */
  private Instant mustBeEnteredBy() {
    return decision
        .map(said -> said.at().plus(SupportVisitQueries.YES_HOLDS))
        .orElseGet(() -> requestedAt.plus(SupportVisitQueries.QUESTION_WAITS));
  }

  /** Whole minutes that support may still be inside, the begun one counted. */
  public long minutesLeft(Instant now) {
    return stay.map(inside -> Duration.between(now, inside.endsAt()).plusSeconds(59).toMinutes())
        .orElse(0L);
  }
}
