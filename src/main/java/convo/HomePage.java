package convo;

import convo.web.View;

/**
 * What the front door shows to a guest.
 *
 * @param takesNewShops whether people may open shops here
 */
public record HomePage(View view, boolean takesNewShops) {}
