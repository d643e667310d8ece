package convo.claims;

import convo.access.Visitor;
import convo.signin.SecondFactorCode;

/** Asks for the second step of the other account, before anything of it is shown. */
public record AccountMergeStepPage(Visitor visitor, AccountMerge merge, SecondFactorCode form) {
  public String url() {
    return "/account/merges/" + merge.id();
  }
}
