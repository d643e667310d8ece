package convo.access;

import convo.web.Form;
import io.javalin.http.Context;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whoever looks at the page of a shop in a frame on another site. There browsers keep no cookies of
 * ours, or should not: whatever they send, she is a guest, and what she sends is a guest's.
 */
public final class FramedGuest {
  /** The field that holds the token of a form which needs no cookie. */
  public static final String FIELD = "framed";

  private static final String HEADER = "X-Framed";
  private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");
  private static final Pattern BOOKING = Pattern.compile("/s/[^/]+/bookings");

  private FramedGuest() {}

  /** Whether this request is hers. */
  static boolean is(Context ctx) {
    return ctx.path().startsWith("/s/")
        && (FRAMES.contains(destination(ctx)) || ctx.header(HEADER) != null || sendsForm(ctx));
  }

  /** Whether it sends the one form that may come without a cookie; its handler asks the token. */
  public static boolean sendsForm(Context ctx) {
    return ctx.method().name().equals("POST")
        && BOOKING.matcher(ctx.path()).matches()
        && !Form.text(ctx, FIELD, 200).isEmpty();
  }

  /** Whether the page may be shown in a frame: not where the browser says that it stands alone. */
  public static boolean isPossible(Context ctx) {
    return Visitor.of(ctx).account().isEmpty() && !destination(ctx).equals("document");
  }

  private static String destination(Context ctx) {
    return String.valueOf(ctx.header("Sec-Fetch-Dest"));
  }
}
