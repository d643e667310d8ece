package convo.outbox;

import convo.web.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The kept mails as the demo lists them. */
public record MailsPage(View view, List<KeptMail> mails) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  /** "Tue 3 Mar, 14:30:05 UTC": these mails come from all shops, so no shop's clock is right. */
  public static String when(Instant at) {
    return MOMENT.format(at);
  }
}
