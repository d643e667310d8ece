package convo.opening;

import convo.access.Account;
import convo.access.Visitor;

/**
 * What the page shows on which somebody opens a shop.
 *
 * @param isOpen whether this portal takes new shops
 */
public record OpeningPage(Visitor visitor, OpeningForm form, boolean isOpen) {

  /** Whether the address has still to be proved. */
  public boolean isStranger() {
    return visitor.account().isEmpty();
  }

  /** Support comes into shops by sessions, and owns none. */
  public boolean isSupport() {
    return visitor.account().filter(Account::support).isPresent();
  }
}
