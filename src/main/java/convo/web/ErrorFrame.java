package convo.web;

import io.javalin.http.Context;
import java.util.Optional;

/** How a refusal is drawn for somebody who is at a place of the portal, which stays around it. */
public interface ErrorFrame {

  /** The template, and what it shows. */
  record Drawn(String template, Object page) {}

  Drawn draw(ErrorPage page);

  /** Draws whatever is refused of this request. */
  default void keep(Context ctx) {
    ctx.attribute(ErrorFrame.class.getName(), this);
  }

  /** That of the request; empty where nobody is known to be anywhere. */
  static Optional<ErrorFrame> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ErrorFrame.class.getName()));
  }
}
