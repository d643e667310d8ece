package convo.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;

/**
 * A page on which a person decides something about one shop's profile.
 *
 * @param isSecond whether the shop knows her already, under another address, so that a yes puts its
 *     two profiles together
 */
public record OwnProfilePage(Visitor visitor, OwnProfile profile, boolean isSecond) {}
