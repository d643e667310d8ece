package convo.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is answered, so that whoever asks again is told when it is what they have already (RFC
 * 9110, 8.8.3 and 13.1.2).
 *
 * @param value with its quotation marks
 */
public record EntityTag(String value) {

  public static EntityTag of(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new EntityTag(
          '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Answers with a text, or that it has not changed. */
  public static void answer(Context ctx, String type, String text) {
    var tag = of(text);
    ctx.header("ETag", tag.value);
    if (tag.isKnown(ctx.header("If-None-Match"))) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType(type).result(text);
    }
  }

  private boolean isKnown(@Nullable String sent) {
    return sent != null
        && Stream.of(sent.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(value) || one.equals("*"));
  }
}
