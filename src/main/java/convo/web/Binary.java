package convo.web;

import io.javalin.http.Context;

/** An answer of bytes, to which no charset belongs. */
public final class Binary {
  private Binary() {}

  public static void answer(Context ctx, String type, byte[] content) {
    ctx.res().setCharacterEncoding(null);
    ctx.contentType(type).result(content);
  }
}
