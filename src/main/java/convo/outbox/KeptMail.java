package convo.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail in the outbox.
 *
 * @param sender who did what it is about
 */
public record KeptMail(
    UUID id, Instant at, String sender, String recipient, String subject, String body) {
  /** The paragraphs of the body, each a line of it. */
  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Whether a line of the body is nothing but a link. */
  public static boolean isLink(String line) {
    return line.matches("https?://\\S+");
  }
}
