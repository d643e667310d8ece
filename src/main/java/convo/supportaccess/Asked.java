package convo.supportaccess;

import convo.shops.Shop;

/**
 * What the link in an owner's mail is about.
 *
 * @param agent the name of the one who asks
 */
public record Asked(Shop shop, SupportSession session, String agent) {}
