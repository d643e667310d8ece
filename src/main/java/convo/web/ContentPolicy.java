package convo.web;

import io.javalin.http.Context;
import java.util.List;

/** What a browser may load and do on a page, and the pages on which it is otherwise. */
public final class ContentPolicy {
  static final String HEADER = "Content-Security-Policy";
  static final String NO_FRAMES = "X-Frame-Options";
  private static final String ALONE = "frame-ancestors 'none'";

  static final String OF_ALL =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + ALONE
          + "; object-src 'none'";

  /** Its links open beside the portal; nothing runs, is loaded or sent. */
  private static final String OF_A_LETTER =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

  private ContentPolicy() {}

  /** A page that shows another of ours within. */
  public static void holdFrames(Context ctx) {
    ctx.header(HEADER, OF_ALL + "; frame-src 'self'");
  }

  /**
   * A page that can be kept on a telephone as an app, and may stand in a frame on these sites.
   *
   * @param sites origins such as "https://www.example.com"; none for nowhere
   */
  public static void openToAll(Context ctx, List<String> sites) {
    var policy = OF_ALL + "; manifest-src 'self'";
    ctx.header(HEADER, policy);
    if (!sites.isEmpty()) {
      ctx.header(HEADER, policy.replace(ALONE, "frame-ancestors " + String.join(" ", sites)));
      ctx.res().setHeader(NO_FRAMES, null);
    }
  }

  /** A mail, which has to bring its style along, on such a page. */
  public static void allowLetter(Context ctx) {
    ctx.header(HEADER, OF_A_LETTER);
    ctx.header(NO_FRAMES, "SAMEORIGIN");
  }
}
