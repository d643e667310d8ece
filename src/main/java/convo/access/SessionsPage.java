package convo.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The browsers in which a person is signed in.
 *
 * @param here the session that asks
 */
public record SessionsPage(Visitor visitor, List<Session> sessions, UUID here) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  public boolean isHere(Session session) {
    return session.id().equals(here);
  }

  /** "Tue 3 Mar, 14:30 UTC": an account belongs to no shop, so no shop's clock is right. */
  public static String when(Instant instant) {
    return MOMENT.format(instant);
  }
}
