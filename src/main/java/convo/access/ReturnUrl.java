package convo.access;

import convo.web.Address;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go when she was asked to sign in; never off this portal. */
public final class ReturnUrl {
  public static final int LONGEST = 2_000;
  private static final String SIGN_IN = "/sign-in";
  private static final String SECOND_FACTOR = "/sign-in/second-factor";

  private ReturnUrl() {}

  /** The link, if it is a path of ours. */
  public static Optional<String> of(String link) {
    return Optional.of(link).filter(path -> path.length() <= LONGEST).filter(Address::isLocal);
  }

  /** Where a person goes after password or code: on, or to prove the second factor. */
  public static String after(String wanted, SignedIn found) {
    return found.isHalfway() ? link(SECOND_FACTOR, of(wanted)) : after(wanted, found.places());
  }

  /**
   * Where a person goes after sign-in: where she wanted to, to her only place, or to choose one.
   */
  public static String after(String wanted, List<Place> places) {
    return of(wanted).orElse(places.size() == 1 ? places.getFirst().url() : "/places");
  }

  /** The address that leads to the outside provider, and from there on to a page of ours. */
  public static String provider(String path) {
    return link("/sign-in/oidc", of(path));
  }

  /** The address of sign-in that leads on to a page of ours. */
  public static String signInTo(String path) {
    return link(SIGN_IN, of(path));
  }

  /** The address of sign-in that leads back to the page which was asked for. */
  public static String signInFor(Context ctx, boolean halfway) {
    return link(halfway ? SECOND_FACTOR : SIGN_IN, wanted(ctx));
  }

  /** A fragment leads back to the page that it was meant for; what is sent leads nowhere. */
  private static Optional<String> wanted(Context ctx) {
    if (Wanted.isFragment(ctx)) {
      return Optional.ofNullable(ctx.header("HX-Current-URL")).flatMap(ReturnUrl::pathOf);
    }
    return ctx.method().equals(HandlerType.GET)
        ? of(ctx.path() + query(ctx.queryString()))
        : Optional.empty();
  }

  private static String link(String page, Optional<String> next) {
    return next.map(path -> page + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse(page);
  }

  private static Optional<String> pathOf(String page) {
    try {
      var uri = URI.create(page);
      return Optional.ofNullable(uri.getRawPath())
          .flatMap(path -> of(path + query(uri.getRawQuery())));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String query(@Nullable String query) {
    return query == null ? "" : "?" + query;
  }
}
