package convo.mail;

import static convo.words.Words.mail;

import convo.outbox.MailFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that was not sent so far: what may be told of it, which is never what it says.
 *
 * @param shop in whose name it is sent; empty for Convo itself, and for the shop's own people
 * @param recipient the address; for support the beginning of it; empty where the reader does not
 *     learn it
 * @param dueAt when it is tried next; empty when it was given up or is needed no more
 * @param isBlanked whether what it would have opened is no longer good
 */
public record Undelivered(
    UUID id,
    Instant at,
    Optional<String> shop,
    Optional<String> recipient,
    String subject,
    MailFailure failure,
    Optional<Instant> dueAt,
    boolean isBlanked) {
  /** To whom, in words where the address is withheld. */
  public String to() {
    return recipient.orElseGet(() -> mail().withheld());
  }

  /** In whose name. */
  public String from() {
    return shop.orElse("Convo");
  }

  /** Whether it can be sent again. */
  public boolean isGivenUp() {
    return dueAt.isEmpty() && !isBlanked;
  }
}
