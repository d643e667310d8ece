package convo.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;

/** A page on which a person decides something about one shop's profile. */
public record OwnProfilePage(Visitor visitor, OwnProfile profile) {}
