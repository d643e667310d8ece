package convo.supportsession;

import convo.database.EnumKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * One session of Convo's support in one shop, from the question to the end. The shop, support and
 * the Gate read the same record, and each has its own words for it.
 *
 * @param account of the agent
 * @param breakGlassReason why the shop's rule was overridden; present exactly when it was
 * @param mode what support may do inside
 * @param decision what an owner said to the question
 * @param stay since when and until when support is inside
 * @param write what support asked beyond reading
 * @param end when and how it was over, as written down
 */
public record SupportSession(
    @PropagateNull UUID id,
    UUID account,
    String reason,
    String ticket,
    Admission admission,
    Optional<String> breakGlassReason,
    Mode mode,
    Instant requestedAt,
    @Nested("decision") Optional<Decision> decision,
    @Nested("stay") Optional<Stay> stay,
    @Nested("write") Optional<WriteRequest> write,
    @Nested("end") Optional<End> end) {
  /** What is written down in the place of an address that is none of the shop. */
  public static final String ELSEWHERE = "/elsewhere";

  /** How long support is inside at most, which the database holds too. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** How long an owner's yes may be used. */
  static final Duration YES_HOLDS = Duration.ofMinutes(15);

  /** How long after an owner's no support may not ask the shop for the same again. */
  public static final Duration NO_HOLDS = Duration.ofHours(1);

  /** How long a question waits for an owner. */
  static final Duration QUESTION_WAITS = Duration.ofHours(24);

  /** What support may do inside. */
  public enum Mode implements EnumKey {
    READ,
    WRITE
  }

  /** Where it stands. */
  public enum State {
    /** An owner has not answered yet. */
    WAITING,
    /** It may be entered now. */
    ADMITTED,
    RUNNING,
    OVER
  }

  /**
   * An owner's yes or no.
   *
   * @param by the owner's account; empty when the answer came by the link in the mail
   */
  public record Decision(Answer answer, @PropagateNull Instant at, Optional<UUID> by) {}

  /** The time inside. */
  public record Stay(@PropagateNull Instant startedAt, Instant endsAt) {}

  /**
   * What support asked, with a second reason, and what came of it.
   *
   * @param takenBackAt when the shop's rule took back what support had granted itself
   */
  public record WriteRequest(
      String reason,
      @PropagateNull Instant at,
      @Nested("decision") Optional<Decision> decision,
      Optional<Instant> takenBackAt) {}

  /**
   * The end.
   *
   * @param by the owner's account, where an owner ended it
   */
  public record End(@PropagateNull Instant at, EndCause cause, Optional<UUID> by) {}

  public State state(Instant now) {
    if (ending(now).isPresent()) {
      return State.OVER;
    }
    if (stay.isPresent()) {
      return State.RUNNING;
    }
    return admission == Admission.APPROVAL && decision.isEmpty() ? State.WAITING : State.ADMITTED;
  }

  public boolean isOver(Instant now) {
    return state(now) == State.OVER;
  }

  /** Support is in the shop. */
  public boolean isRunning(Instant now) {
    return state(now) == State.RUNNING;
  }

  /** Nobody has answered yet, and support waits outside. */
  public boolean isWaiting(Instant now) {
    return state(now) == State.WAITING;
  }

  /** Support waits to be allowed to change something, inside already or not. */
  public boolean isWaitingToWrite(Instant now) {
    return !isOver(now) && asksToWrite();
  }

  /** Whether nobody has answered yet that support asked to change something. */
  public boolean asksToWrite() {
    return write.filter(asked -> asked.decision().isEmpty()).isPresent();
  }

  /** Whether support may ask to change things: once, and again only to be granted it at once. */
  public boolean mayAskToWrite(SupportRule rule) {
    return write.isEmpty() || (asksToWrite() && mayGrantItself(rule));
  }

  /** Whether support waits in an emergency, where it may change things before anybody answers. */
  public boolean mayInsist() {
    return admission == Admission.BREAK_GLASS && asksToWrite();
  }

  /** Whether no owner need be asked before support changes things, by the rule of the moment. */
  public boolean mayGrantItself(SupportRule rule) {
    return rule == SupportRule.NOTICE
        || (rule == SupportRule.OFF && admission == Admission.BREAK_GLASS);
  }

  /** Whether support may change things as long as it is inside. */
  public boolean mayWrite() {
    return mode == Mode.WRITE;
  }

  /** What must be changed, and why; empty where support only looks. */
  public Optional<String> wish() {
    return write.map(WriteRequest::reason);
  }

  /** When support came, or asked to where it never came. */
  public Instant beganAt() {
    return stay.map(Stay::startedAt).orElse(requestedAt);
  }

  /** The end, also one that time has brought and nobody has written down yet. */
  public Optional<End> ending(Instant now) {
    var latest =
        stay.map(inside -> new End(inside.endsAt(), EndCause.TIME, Optional.empty()))
            .orElseGet(
                () -> new End(mustBeEnteredBy(), EndCause.ASKED_TOO_LONG_AGO, Optional.empty()));
    return end.or(() -> Optional.of(latest).filter(ended -> !ended.at().isAfter(now)));
  }

  /** When the question, or the yes to it, is too old. */
  public Instant mustBeEnteredBy() {
    return decision
        .map(said -> said.at().plus(YES_HOLDS))
        .orElseGet(() -> requestedAt.plus(QUESTION_WAITS));
  }

  /** What is left of the time inside. */
  public Duration timeLeft(Instant now) {
    return stay.map(inside -> Duration.between(now, inside.endsAt())).orElse(Duration.ZERO);
  }
}
