package convo.web;

import convo.words.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Predicate;

/** Keeps the language that a guest has chosen for a year and goes back to where the guest was. */
public final class GuestLanguageHandler {
  private static final int LONGEST_TAG = 20;

  private final Predicate<String> isPage;

  /**
   * @param isPage whether a path can be asked for with GET
   */
  public GuestLanguageHandler(Predicate<String> isPage) {
    this.isPage = isPage;
  }

  /** What nobody offers is British. */
  public void create(Context ctx) {
    var language = Language.of(Form.text(ctx, "language", LONGEST_TAG));
    SpokenLanguage.remember(ctx, language);
    ctx.redirect(Address.cameFrom(ctx, isPage), HttpStatus.SEE_OTHER);
  }
}
