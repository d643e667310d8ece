package convo.claims;

import java.util.List;

/**
 * What came of it.
 *
 * @param shops which shops stand in the way, where some do
 */
public record AccountMergeOutcome(AccountMergeAnswer answer, List<String> shops) {
  static AccountMergeOutcome of(AccountMergeAnswer answer) {
    return new AccountMergeOutcome(answer, List.of());
  }

  boolean isDone() {
    return answer == AccountMergeAnswer.DONE;
  }
}
