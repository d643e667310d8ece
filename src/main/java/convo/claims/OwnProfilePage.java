package convo.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;

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
