package convo.shops;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web site as the security policy of a page names it: https, a host and perhaps a port, such as
 * "https://www.example.com". People paste the address of a page of it, often without its beginning.
 */
public final class SiteOrigin {
  private static final Pattern WHOLE =
      Pattern.compile(
          "https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9](:\\d{1,5})?");

  private SiteOrigin() {}

  /** The origin of what was typed; empty when it is none of the encrypted web. */
  public static Optional<String> read(String typed) {
    try {
      var page = new URI(typed.contains("://") ? typed : "https://" + typed);
      var authority = String.valueOf(page.getRawAuthority());
      var port = authority.replaceFirst("^[^:]*", "").replaceFirst("^:443$", "");
      var host = IDN.toASCII(authority.replaceFirst(":\\d{1,5}$", ""));
      var scheme = String.valueOf(page.getScheme());
      return Optional.of((scheme + "://" + host + port).toLowerCase(Locale.ROOT))
          .filter(SiteOrigin::isWhole);
    } catch (URISyntaxException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** Whether it is an origin as it is kept. */
  public static boolean isWhole(String origin) {
    return origin.length() <= Limits.SITE && WHOLE.matcher(origin).matches();
  }

  /** What was typed one by one, in lines or with blanks or commas between. */
  public static List<String> typed(String text) {
    return Arrays.stream(text.split("[\\s,;]+")).filter(one -> !one.isEmpty()).distinct().toList();
  }
}
