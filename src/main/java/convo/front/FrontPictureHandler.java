package convo.front;

import convo.web.Address;
import convo.web.Binary;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** A picture of a shop. Another picture has another address, so browsers keep this one. */
public final class FrontPictureHandler {
  private final FrontPictureQueries pictures;

  public FrontPictureHandler(FrontPictureQueries pictures) {
    this.pictures = pictures;
  }

  public void show(Context ctx) {
    var id = Address.uuid(ctx, "picture");
    var picture = pictures.find(ctx.pathParam("shop"), id).orElseThrow(NotFoundResponse::new);
    var tag = "\"" + id + "\"";
    ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      Binary.answer(ctx, picture.mediaType(), picture.content());
    }
  }
}
