package convo.access;

import convo.database.CustomerId;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who can sign in; global, because one person may own a shop, work in another and be a
 * customer of a third.
 *
 * @param support whether the person belongs to Convo's own support
 * @param customer the customer this person is, once the address was proved
 */
public record Account(
    UUID id, String name, String email, boolean support, Optional<CustomerId> customer) {}
