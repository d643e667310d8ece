package convo.web;

import io.javalin.http.Context;

/**
 * A message said once, on the page after a redirect: {@code Flash.success("Saved.").keep(ctx)}.
 *
 * @param kind {@code success}, {@code warning} or {@code danger}: how it looks
 * @param text one sentence
 */
public record Flash(String kind, String text) {

  public static Flash success(String text) {
    return new Flash("success", text);
  }

  public static Flash warning(String text) {
    return new Flash("warning", text);
  }

  public static Flash danger(String text) {
    return new Flash("danger", text);
  }

  /** Says it on the next page this browser is shown. */
  public void keep(Context ctx) {
    Web.of(ctx).flashes().keep(ctx, this);
  }
}
