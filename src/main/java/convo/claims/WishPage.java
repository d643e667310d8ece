package convo.claims;

import convo.access.Visitor;
import convo.corrections.Correction;
import convo.profiles.OwnProfile;
import java.util.List;

/** What a person has asked a shop to correct, and room to ask for more. */
public record WishPage(
    Visitor visitor, OwnProfile profile, List<Correction> asked, WishForm form) {}
