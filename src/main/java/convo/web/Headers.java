package convo.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** The headers of every answer, pages, files and errors alike. */
final class Headers {
  private static final String REQUEST = "request";
  private final Map<String, String> always = new LinkedHashMap<>();

  Headers(Origin origin) {
    always.put(ContentPolicy.HEADER, ContentPolicy.OF_ALL);
    always.put(ContentPolicy.NO_FRAMES, "DENY"); // for browsers that know no frame-ancestors
    always.put("X-Content-Type-Options", "nosniff");
    always.put("Referrer-Policy", "same-origin");
    always.put("Cross-Origin-Opener-Policy", "same-origin");
    always.put("Cross-Origin-Resource-Policy", "same-origin");
    always.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    always.put("Cache-Control", "no-store");
    if (origin.isSecure() && !origin.demo()) {
      always.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
  }

  /** Runs first, so that whatever answers later carries them. */
  void set(Context ctx) {
    var id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
    ctx.attribute(REQUEST, id);
    MDC.put(REQUEST, id);
    always.forEach(ctx::header);
    ctx.header("X-Request-Id", id);
  }

  /** Runs last: no text leaves without saying how its bytes are to be read. */
  void charset(Context ctx) {
    var type = ctx.res().getContentType();
    if (type != null && type.startsWith("text/") && !type.contains("charset")) {
      ctx.contentType(type + "; charset=utf-8");
    }
  }

  /** What an answer carries that never reached a handler of ours. */
  Map<String, String> always() {
    return always;
  }

  /** The name of this request in the log, for people who report a failure. */
  static String requestId(Context ctx) {
    String id = ctx.attribute(REQUEST);
    return id == null ? "unknown" : id;
  }
}
