package convo.outbox;

/**
 * A mail to be sent.
 *
 * @param kind what it is about, such as "invitation"; for the log and for counting
 * @param recipient the address alone: a name beside it could be another shop's
 * @param body plain text; a line that is an address of this portal becomes a link
 */
public record Mail(String kind, String recipient, String subject, String body) {}
