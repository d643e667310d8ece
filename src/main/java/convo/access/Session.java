package convo.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser in which a person has signed in. It ends by itself after {@link #IDLE} without a
 * request and in any case {@link #LIFE} after the sign-in: a working day's pause at a counter, and
 * two weeks (OWASP ASVS 5.0, 7.3).
 *
 * @param id names the session in the person's own list; it opens nothing
 * @param endsAt the absolute end
 * @param secondFactorAt when the second factor was proved in it; empty where none was asked for yet
 * @param mailboxProvedAt when the person signed in here by a code from the mail; empty for others
 * @param browser what the browser said of itself when the person signed in
 * @param address where the person signed in from
 */
public record Session(
    UUID id,
    Instant startedAt,
    Instant lastSeenAt,
    Instant endsAt,
    Optional<Instant> secondFactorAt,
    Optional<Instant> mailboxProvedAt,
    String browser,
    String address) {
  public static final Duration IDLE = Duration.ofHours(12);
  static final Duration LIFE = Duration.ofDays(14);

  /** How long a session may wait for the second factor. */
  static final Duration HALFWAY = Duration.ofMinutes(10);

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** Whether the person has shown a moment ago who they are. */
  public boolean isFresh(Instant now) {
    return startedAt.plus(FRESH).isAfter(now);
  }

  /** Whether the person has shown a moment ago, to get in here, that she reads the mail. */
  public boolean hasProvedMailbox(Instant now) {
    return mailboxProvedAt.filter(at -> at.plus(FRESH).isAfter(now)).isPresent();
  }

  /** Whether it is time to write down again that the session is in use. */
  boolean isSeenLongAgo(Instant now) {
    return lastSeenAt.plus(SEEN_EVERY).isBefore(now);
  }

  /** The browser as a person would call it: "Firefox on Windows". */
  public String device() {
    return Device.named(browser);
  }
}
