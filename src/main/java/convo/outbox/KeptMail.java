package convo.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail in the outbox. */
public record KeptMail(UUID id, Instant at, String sender, Mail mail) {
  public List<String> lines() {
    return mail.body().lines().toList();
  }

  /** Whether a line of the body is nothing but a link. */
  public static boolean isLink(String line) {
    return line.matches("https?://\\S+");
  }
}
