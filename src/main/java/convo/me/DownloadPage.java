package convo.me;

import convo.access.Account;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a customer takes away, for people to read. */
public record DownloadPage(Account account, MyData data) {
  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  public String made() {
    return MADE.format(data.madeAt());
  }
}
