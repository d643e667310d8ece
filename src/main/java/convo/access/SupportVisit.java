package convo.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A support session as the browser that is inside has it now. The rest of a shop's people know it
 * as a line of their transcript.
 *
 * @param mode READ or WRITE
 * @param asksToWrite whether an owner has still to say whether support may write
 * @param endsAt the end that nothing moves
 * @param isLive whether it goes on: nobody has ended it, its time runs, and the account is support
 * @param revealed the contact details that were uncovered, as "profile field"
 */
public record SupportVisit(
    UUID id,
    String reason,
    String ticket,
    Mode mode,
    boolean asksToWrite,
    Instant endsAt,
    boolean isLive,
    Set<String> revealed) {

  /** What support may do inside. */
  public enum Mode {
    READ,
    WRITE
  }

  public boolean writes() {
    return mode == Mode.WRITE;
  }

  /** What support is in the shop that it visits. */
  Access role() {
    return writes() ? Access.SUPPORT_WRITING : Access.SUPPORT_READING;
  }

  boolean reveals(UUID profile, String field) {
    return revealed.contains(profile + " " + field);
  }
}
