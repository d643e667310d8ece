package convo.account;

import convo.access.Visitor;

/**
 * The places a person chooses from.
 *
 * @param last the address of the one chosen last in this browser; empty when there was none
 * @param takesNewShops whether people may open shops here; support owns none
 */
public record PlacesPage(Visitor visitor, String last, boolean takesNewShops) {}
