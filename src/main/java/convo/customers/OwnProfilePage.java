package convo.customers;

import convo.access.Visitor;

/** A page on which a person decides something about one shop's profile. */
public record OwnProfilePage(Visitor visitor, OwnProfile profile) {

  /** "you", or the name of whom the visitor looks after. */
  public String whom() {
    return profile.isFamily() ? profile.name() : "you";
  }

  /** "me", or the name of whom the visitor looks after. */
  public String me() {
    return profile.isFamily() ? profile.name() : "me";
  }
}
