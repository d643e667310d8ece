package convo.profiles;

import convo.access.Visitor;

/** Asks once more before a customer is erased. */
public record ProfileErasurePage(Visitor visitor, Profile profile) {

  public String url() {
    return visitor.shop().url("/customers/" + profile.id());
  }
}
