package convo.claims;

import convo.access.Visitor;
import java.util.Optional;

/**
 * What would become of a second account.
 *
 * @param plan what moves, and what stands in the way
 */
public record AccountMergePage(Visitor visitor, AccountMerge merge, AccountMergePlan plan) {
  public String url() {
    return "/account/merges/" + merge.id();
  }

  /** Why it cannot be, where it cannot. */
  public Optional<String> refusal() {
    return plan.outcome().isDone()
        ? Optional.empty()
        : Optional.of(AccountMergeHandler.told(plan.outcome()));
  }
}
