package convo.outbox;

import convo.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * A mail to be sent. It is made while the language of its reader is spoken.
 *
 * @param kind what it is about, such as "invitation"; for the log and for counting
 * @param recipient the address alone: a name beside it could be another shop's
 * @param body plain text; a line that is an address of this portal becomes a link
 * @param secret what in it opens something
 * @param isUrgent whether somebody sits and waits for it, so that it goes ahead of all others
 * @param isPrivate whether the shop in whose name it is sent does not learn the address
 * @param calendar the iCalendar file that it brings
 */
public record Mail(
    String kind,
    String recipient,
    String subject,
    String body,
    Optional<Secret> secret,
    Language language,
    boolean isUrgent,
    boolean isPrivate,
    Optional<String> calendar) {
  /** The kinds that go to a shop's owners and to those whom they ask to join. */
  public static final List<String> TO_THE_TEAM =
      List.of("invitation", "membership", "support", "departure", "denial");

  /** A mail that opens nothing. */
  public Mail(String kind, String recipient, String subject, String body) {
    this(
        kind,
        recipient,
        subject,
        body,
        Optional.empty(),
        Language.spoken(),
        false,
        false,
        Optional.empty());
  }

  /** The same mail, of which a part is to be blanked in time. */
  public Mail with(Secret part) {
    return new Mail(
        kind, recipient, subject, body, Optional.of(part), language, isUrgent, isPrivate, calendar);
  }

  /** The same mail, ahead of all others. */
  public Mail urgent() {
    return new Mail(kind, recipient, subject, body, secret, language, true, isPrivate, calendar);
  }

  /** The same mail, to an address that the shop does not learn. */
  public Mail withheld() {
    return new Mail(kind, recipient, subject, body, secret, language, isUrgent, true, calendar);
  }

  /** The same mail, with an iCalendar file for its reader's calendar. */
  public Mail bringing(String file) {
    return new Mail(
        kind, recipient, subject, body, secret, language, isUrgent, isPrivate, Optional.of(file));
  }
}
