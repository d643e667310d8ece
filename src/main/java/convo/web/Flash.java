package convo.web;

import io.javalin.http.Context;

/**
 * A message said once, on the page after a redirect: {@code Flash.success("Saved.").keep(ctx)}.
 *
 * @param kind {@code success} or {@code warning}: how it looks
 * @param text one sentence
 * @param place the id of the part of the page that it is about, which says it; else empty
 */
public record Flash(String kind, String text, String place) {

  public static Flash success(String text) {
    return new Flash("success", text, "");
  }

  public static Flash warning(String text) {
    return new Flash("warning", text, "");
  }

  /** The same, said where the part of the page with this id is. */
  public Flash at(String id) {
    return new Flash(kind, text, id);
  }

  /** Says it on the next page this browser is shown. */
  public void keep(Context ctx) {
    Web.of(ctx).flashes().keep(ctx, this);
  }
}
