package convo.imports;

import convo.database.EnumKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table that an owner brings, from the file to what came of it.
 *
 * @param columns the keys of what the columns say
 * @param known rows of people who were there already
 * @param hasLeftOut whether the rows that were left out can still be fetched
 * @param removed how many were taken back
 */
public record CustomerImport(
    UUID id,
    State state,
    List<String> columns,
    String actorName,
    Instant createdAt,
    Optional<Instant> begunAt,
    Optional<Instant> endedAt,
    int added,
    int known,
    int wrong,
    boolean hasLeftOut,
    int removed) {
  /** How long it may be taken back. */
  static final Duration UNDOABLE = Duration.ofDays(30);

  /** How long a file waits for its owner, and what was left out of it. */
  static final Duration KEPT = Duration.ofDays(1);

  /** Longer than any import takes: one that is still under way was interrupted. */
  static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  /** How far it has come. */
  public enum State implements EnumKey {
    DRAFT,
    RUNNING,
    FAILED,
    DONE,
    TAKEN_BACK
  }

  /** Whether it has come to an end, so that its rows are in the shop. */
  public boolean isDone() {
    return state == State.DONE || state == State.TAKEN_BACK;
  }

  public boolean isRunning(Instant now) {
    return state == State.RUNNING
        && begunAt.filter(begun -> now.isBefore(begun.plus(LONGEST_RUN))).isPresent();
  }

  /** Whether it was begun and nothing came of it. */
  public boolean isInterrupted(Instant now) {
    return state == State.FAILED || (state == State.RUNNING && !isRunning(now));
  }

  public boolean mayBeTakenBack(Instant now) {
    return state == State.DONE && added > 0 && now.isBefore(lastMoment());
  }

  /** Until when it may be taken back. */
  public Instant lastMoment() {
    return endedAt.orElse(createdAt).plus(UNDOABLE);
  }

  List<Column> says() {
    return columns.stream().map(key -> Column.named(key).orElse(Column.NONE)).toList();
  }
}
