package convo.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light or dark, as the person chose; AUTO follows the device. Remembered in a cookie. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  static final String COOKIE = "theme";

  static Theme of(Context ctx, Cookies cookies) {
    return cookies.read(ctx, COOKIE).flatMap(Theme::named).orElse(AUTO);
  }

  static Optional<Theme> named(String key) {
    return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
  }

  /** The lower-case name, as it stands in the cookie, in the form and in {@code data-theme}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
