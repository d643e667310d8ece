package convo.shops;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a web page as people type it, often without its beginning. */
public final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  private WebAddress() {}

  /** The whole address, "https://example.com" of "example.com"; empty when it leads nowhere. */
  public static Optional<String> read(String typed) {
    var whole = SCHEME.matcher(typed).matches() ? typed : "https://" + typed;
    return isWhole(whole) ? Optional.of(whole) : Optional.empty();
  }

  /** Whether it is an address of the web with everything that belongs to it, and nobody's name. */
  public static boolean isWhole(String address) {
    try {
      var page = new URI(address);
      var scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
      var authority = page.getRawAuthority();
      return (scheme.equals("https") || scheme.equals("http"))
          && authority != null
          && HOST.matcher(authority.replaceFirst(":\\d{1,5}$", "")).matches();
    } catch (URISyntaxException refused) {
      return false;
    }
  }

  /** As it is shown: without what every address begins with. */
  public static String shown(String address) {
    return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
