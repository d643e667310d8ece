package convo.web;

import io.javalin.http.Context;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses at which nobody looks who asks: how the portal is, which machines want to know, and
 * the files that a shop shows to everybody.
 */
public final class Probe {
  private static final Set<String> PATHS = Set.of("/up", "/ready");

  private static final Pattern FILES =
      Pattern.compile("/s/[^/]+/(pictures/[^/]+|manifest\\.webmanifest|icon-\\d+\\.png)");

  private Probe() {}

  public static boolean is(Context ctx) {
    return PATHS.contains(ctx.path()) || FILES.matcher(ctx.path()).matches();
  }
}
