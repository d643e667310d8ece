package convo.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What the address of a request says, and which addresses a redirect may lead to. */
public final class Address {
  private Address() {}

  /**
   * The id in the path. One that is no id at all is answered like an unknown one.
   *
   * @throws NotFoundResponse when the text is no uuid
   */
  public static UUID uuid(Context ctx, String name) {
    return Form.uuid(ctx.pathParam(name)).orElseThrow(NotFoundResponse::new);
  }

  /** Whether a link stays on this portal: a path, and nothing a browser reads as another host. */
  public static boolean isLocal(String link) {
    return link.startsWith("/")
        && !link.startsWith("//")
        && link.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
  }

  /**
   * Reads path and query once before anything else does, so that a broken one is refused.
   *
   * @throws BadInput when they hold a NUL, a broken percent sign or bytes that are no UTF-8
   */
  static void check(Context ctx) {
    Fields.decode(ctx.path());
    Fields.asked(ctx);
  }

  /**
   * The page the person was on. Where that was the answer to a form, which cannot be asked for
   * again, the nearest page above it; at last the start page.
   */
  static String cameFrom(Context ctx, Predicate<String> isPage) {
    var link = link(Optional.ofNullable(ctx.header("Referer")).orElse("/"));
    var path = link.replaceFirst("[?].*", "");
    if (isPage.test(path)) {
      return link;
    }
    while (!path.isEmpty() && !isPage.test(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return path.isEmpty() ? "/" : path;
  }

  private static String link(String referer) {
    try {
      var page = URI.create(referer);
      var link = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
      return isLocal(link) ? link : "/";
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
