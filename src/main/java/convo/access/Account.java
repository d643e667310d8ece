package convo.access;

import convo.database.CustomerId;
import convo.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who can sign in; global, because one person may own a shop, work in another and be a
 * customer of a third.
 *
 * @param support whether the person belongs to Convo's own support
 * @param secondFactor whether signing in asks for a second factor
 * @param customer the customer this person is, once the address was proved
 * @param erasureDueAt when everything of this person is erased; empty while nobody asked for it
 * @param language in which pages speak to this person
 */
public record Account(
    UUID id,
    String name,
    String email,
    boolean support,
    boolean secondFactor,
    Optional<CustomerId> customer,
    Optional<Instant> erasureDueAt,
    Language language) {
  public static final int LONGEST_NAME = 80;

  /** The same, of whom a shop has learnt the address meanwhile. */
  Account meeting(CustomerId person) {
    return new Account(
        id, name, email, support, secondFactor, Optional.of(person), erasureDueAt, language);
  }
}
