package convo.account;

import convo.access.Visitor;
import convo.signin.Identities;
import convo.signin.RequiredProof;

/**
 * A person's own account.
 *
 * @param requiredProof what a new password asks for
 */
public record AccountPage(
    Visitor visitor, AccountForms forms, RequiredProof requiredProof, Identities identities) {

  public boolean asksForPassword() {
    return requiredProof == RequiredProof.CURRENT_PASSWORD;
  }

  public boolean asksForCode() {
    return requiredProof == RequiredProof.FRESH_CODE;
  }
}
