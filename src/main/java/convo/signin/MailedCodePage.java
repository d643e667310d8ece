package convo.signin;

import convo.access.Visitor;

/**
 * Asks somebody who is signed in for the code that was mailed.
 *
 * @param errand what it is asked for
 */
public record MailedCodePage(Visitor visitor, Errand errand, TypedCode form) {

  /**
   * What a code is good for, in the words of its page.
   *
   * @param section of the customer's menu
   * @param action where the code is sent
   * @param cancel the page that leads back
   * @param back what that page is called, where a link to it stands above; else empty
   * @param look {@code danger} for what cannot be undone, else {@code primary}
   */
  public record Errand(
      String section,
      String title,
      String lead,
      String action,
      String save,
      String cancel,
      String back,
      String look) {}
}
