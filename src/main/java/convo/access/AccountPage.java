package convo.access;

/**
 * A person's own account.
 *
 * @param hurdle what a new password asks for
 */
public record AccountPage(
    Visitor visitor, AccountForms forms, Hurdle hurdle, Identities identities) {

  public boolean asksForPassword() {
    return hurdle == Hurdle.CURRENT_PASSWORD;
  }

  public boolean asksForCode() {
    return hurdle == Hurdle.FRESH_CODE;
  }
}
