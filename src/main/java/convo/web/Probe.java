package convo.web;

import io.javalin.http.Context;
import java.util.Set;

/** The addresses at which machines ask how the portal is: whoever asks, nobody looks who it is. */
public final class Probe {
  private static final Set<String> PATHS = Set.of("/up", "/ready");

  private Probe() {}

  public static boolean is(Context ctx) {
    return PATHS.contains(ctx.path());
  }
}
