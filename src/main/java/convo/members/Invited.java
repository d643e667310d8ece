package convo.members;

import convo.shops.Shop;

/**
 * What a link of an invitation opens.
 *
 * @param known whether the address has an account already, which then stays as it is
 */
public record Invited(Invitation invitation, Shop shop, boolean known) {}
