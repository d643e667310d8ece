package convo.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What in a mail opens something. It is blanked in the outbox once it is used, withdrawn or has
 * ended, so that nobody who reads the database later finds it.
 *
 * @param of the thing that it opens, such as an invitation
 * @param text as it stands in the subject or the body
 */
public record Secret(UUID of, String text, Instant endsAt) {}
