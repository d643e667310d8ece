package convo.web;

import io.javalin.http.Context;

/** What the page asks for: a whole page, or the one fragment it will put in place. */
public final class Wanted {
  private Wanted() {}

  /** Whether only the element with this id is wanted (HTMX sends the id of its target). */
  public static boolean part(Context ctx, String id) {
    return id.equals(ctx.header("HX-Target")) && !isHistory(ctx);
  }

  /** Whether the answer will be put into a page that is already there. */
  public static boolean isFragment(Context ctx) {
    return ctx.header("HX-Request") != null && ctx.header("HX-Boosted") == null && !isHistory(ctx);
  }

  /** Whether a program asks, not a person. */
  public static boolean isJson(Context ctx) {
    var accept = ctx.header("Accept");
    return accept != null && accept.contains("application/json") && !accept.contains("text/html");
  }

  private static boolean isHistory(Context ctx) {
    return "true".equals(ctx.header("HX-History-Restore-Request"));
  }
}
