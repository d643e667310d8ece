package convo.web;

import convo.words.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * In which language a request is answered: the one kept for it, else the one that a guest has
 * chosen, else the first that the browser asks for, else British. What nobody offers is passed
 * over.
 */
public final class SpokenLanguage {
  private static final String COOKIE = "language";
  private static final String GUESTS = SpokenLanguage.class.getName();
  private static final Duration YEAR = Duration.ofDays(365);

  private SpokenLanguage() {}

  public static Language of(Context ctx) {
    return kept(ctx).or(() -> guests(ctx)).orElse(Language.BRITISH);
  }

  private static Optional<Language> kept(Context ctx) {
    return Optional.ofNullable(ctx.attribute(Language.class.getName()));
  }

  /**
   * What the guest has chosen in the footer, else what the browser asks for: read once, and only
   * where somebody is answered of whom nothing better is known.
   */
  private static Optional<Language> guests(Context ctx) {
    return Objects.requireNonNull(
        ctx.<Optional<Language>>attributeOrCompute(
            GUESTS, asking -> chosen(asking).or(() -> asked(asking))));
  }

  private static Optional<Language> asked(Context ctx) {
    return Optional.ofNullable(ctx.header("Accept-Language")).flatMap(Language::asked);
  }

  private static Optional<Language> chosen(Context ctx) {
    return Web.of(ctx).cookies().read(ctx, COOKIE).flatMap(Language::tagged);
  }

  /**
   * Answers this request as a shop speaks: in the language that the visitor has chosen, else in the
   * shop's own.
   *
   * @param addressed the language chosen, with the manners of the shop
   */
  public static void greet(Context ctx, Language ofShop, UnaryOperator<Language> addressed) {
    var chosen = kept(ctx).or(() -> chosen(ctx));
    var spoken = chosen.map(one -> addressed.apply(Language.of(one.tag()))).orElse(ofShop);
    ctx.attribute(Language.class.getName(), spoken);
  }

  /** Makes it the language in which this request of somebody who has signed in is answered. */
  public static void keep(Context ctx, Language language) {
    ctx.attribute(Language.class.getName(), language);
    View.of(ctx).signedIn().keep(ctx);
  }

  /** Keeps it for a year in this browser, for pages that know nobody. */
  public static void remember(Context ctx, Language language) {
    Web.of(ctx).cookies().write(ctx, COOKIE, language.tag(), YEAR);
  }

  /**
   * The same handler, which speaks the language of the request, also one that it finds out itself.
   */
  public static Handler spoken(Handler handler) {
    return ctx ->
        Language.speak(
            () -> of(ctx),
            () -> {
              handler.handle(ctx);
              return ctx;
            });
  }
}
