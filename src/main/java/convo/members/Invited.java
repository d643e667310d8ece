package convo.members;

import convo.shops.Shop;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What a link of an invitation opens.
 *
 * @param known whether the address has an account already, which then stays as it is
 * @param support whether it is the address of somebody of Convo's support
 */
public record Invited(
    @Nested Invitation invitation, @Nested Shop shop, boolean known, boolean support) {}
