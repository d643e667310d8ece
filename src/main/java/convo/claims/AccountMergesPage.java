package convo.claims;

import convo.access.Visitor;
import convo.words.Language;
import java.util.List;

/**
 * Where a second account is named, and those that were put into this one.
 *
 * @param live the latest first
 */
public record AccountMergesPage(Visitor visitor, List<AccountMerge> live, AccountMergeForm form) {
  /** Until when one can be taken apart. */
  public String until(AccountMerge merge) {
    return Language.spoken().universal(merge.until());
  }
}
