package convo.outbox;

import convo.audit.Actor;
import convo.shops.Accent;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail in the outbox.
 *
 * @param sender who did what it is about
 * @param language of whoever reads it
 * @param shopName the shop in whose name it is sent; empty for Convo itself
 * @param tries how often somebody has begun to send it
 * @param calendar the iCalendar file that it brings
 */
public record KeptMail(
    UUID id,
    Instant at,
    String kind,
    String sender,
    String recipient,
    String subject,
    String body,
    Language language,
    int tries,
    Optional<String> shopName,
    Optional<Accent> accent,
    Optional<String> calendar) {
  /** The columns, where the shop, if there is one, is joined. */
  static final String COLUMNS =
      """
      mail.id,
      mail.created_at as at,
      mail.kind,
      mail.actor_name sender,
      mail.recipient,
      mail.subject,
      mail.body,
      mail.language,
      mail.tries,
      shops.name shop_name,
      shops.accent,
      mail.calendar
      """;

  /** Who did what it is about, as its reader says it. */
  public String from() {
    return Actor.worded(sender);
  }

  /** The paragraphs of the body, each a line of it. */
  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Whether a line of the body is nothing but a link. */
  public static boolean isLink(String line) {
    return line.matches("https?://\\S+");
  }
}
