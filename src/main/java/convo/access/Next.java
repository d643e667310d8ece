package convo.access;

import convo.web.Address;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go when she was asked to sign in; never off this portal. */
final class Next {
  static final int LONGEST = 2_000;

  private Next() {}

  /** The link, if it is a path of ours. */
  static Optional<String> of(String link) {
    return Optional.of(link).filter(path -> path.length() <= LONGEST).filter(Address::isLocal);
  }

  /**
   * Where a person goes after sign-in: where she wanted to, to her only place, or to choose one.
   */
  static String after(String wanted, List<Place> places) {
    return of(wanted).orElse(places.size() == 1 ? places.getFirst().url() : "/places");
  }

  /** The address of sign-in that leads on to a page of ours. */
  static String signInTo(String path) {
    return signIn(Optional.of(path));
  }

  /** The address of sign-in that leads back to the page which was asked for. */
  static String signInFor(Context ctx) {
    return signIn(of(ctx.path() + query(ctx.queryString())));
  }

  /** The same for a fragment, which leads back to the page that it was meant for. */
  static String signInForFragment(Context ctx) {
    return signIn(Optional.ofNullable(ctx.header("HX-Current-URL")).flatMap(Next::pathOf));
  }

  private static String signIn(Optional<String> next) {
    return next.map(path -> "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse("/sign-in");
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
