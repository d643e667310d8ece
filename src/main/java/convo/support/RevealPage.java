package convo.support;

import convo.access.Visitor;
import convo.profiles.Profile;

/** The question which contact details of a customer support needs to see, and why. */
public record RevealPage(Visitor visitor, Profile profile, RevealForm form) {
  public String url() {
    return visitor.shop().url("/customers/" + profile.id());
  }
}
