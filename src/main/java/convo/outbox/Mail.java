package convo.outbox;

import java.util.Optional;

/**
 * A mail to be sent.
 *
 * @param kind what it is about, such as "invitation"; for the log and for counting
 * @param recipient the address alone: a name beside it could be another shop's
 * @param body plain text; a line that is an address of this portal becomes a link
 * @param secret what in it opens something
 */
public record Mail(
    String kind, String recipient, String subject, String body, Optional<Secret> secret) {

  /** A mail that opens nothing. */
  public Mail(String kind, String recipient, String subject, String body) {
    this(kind, recipient, subject, body, Optional.empty());
  }

  /** The same mail, of which a part is to be blanked in time. */
  public Mail with(Secret part) {
    return new Mail(kind, recipient, subject, body, Optional.of(part));
  }
}
