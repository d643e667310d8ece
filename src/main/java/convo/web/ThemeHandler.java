package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.function.Predicate;

/** Keeps the chosen theme for a year and goes back to where the person was. */
public final class ThemeHandler {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Predicate<String> isPage;

  /**
   * @param isPage whether a path can be asked for with GET
   */
  public ThemeHandler(Predicate<String> isPage) {
    this.isPage = isPage;
  }

  public void create(Context ctx) {
    var theme =
        Theme.named(Form.text(ctx, "theme", 10))
            .orElseThrow(() -> new BadInput(web().whichTheme()));
    Web.of(ctx).cookies().write(ctx, Theme.COOKIE, theme.key(), YEAR);
    ctx.redirect(Address.cameFrom(ctx, isPage), HttpStatus.SEE_OTHER);
  }
}
