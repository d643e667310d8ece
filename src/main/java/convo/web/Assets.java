package convo.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures, each under an address that names its content: browsers keep
 * them for ever and still get the new one at once. Each is compressed once, when it is first asked
 * for.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8");
  private static final String[] OURS = {
    "convo.css",
    "convo.js",
    "calendar.css",
    "calendar.js",
    "live.js",
    "reports.css",
    "theme.js",
    "favicon.svg"
  };
  private final Map<String, Asset> byName = new ConcurrentHashMap<>();
  private final Map<String, byte[]> gzipByUrl = new ConcurrentHashMap<>();
  private final Optional<Checkout> checkout;

  /**
   * @param checkout the sources, whose edited files are served at once
   */
  Assets(Optional<Checkout> checkout) {
    this.checkout = checkout;
    add("tabler.css", new Webjar("tabler__core").read("dist/css/tabler.min.css"));
    add("htmx.js", new Webjar("htmx.org").read("dist/htmx.min.js"));
    for (var name : OURS) {
      add(name, Webjar.bytes("static/" + name));
    }
  }

  /**
   * @throws IllegalArgumentException when there is no such file
   */
  String url(String name) {
    return current(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name)).url();
  }

  /** Answers /assets/NAME.HASH.TYPE; an address of another content is not found. */
  void show(Context ctx) {
    var path = ctx.path();
    var asset =
        current(path.replaceFirst("^/assets/(.+)\\.[0-9a-f]+\\.([a-z]+)$", "$1.$2"))
            .filter(found -> found.url().equals(path))
            .orElseThrow(NotFoundResponse::new);
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.header("Vary", "Accept-Encoding");
    ctx.contentType(asset.type());
    var accepted = ctx.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      ctx.header("Content-Encoding", "gzip").result(gzip(asset));
    } else {
      ctx.result(asset.plain());
    }
    ctx.skipRemainingHandlers();
  }

  private byte[] gzip(Asset asset) {
    return gzipByUrl.computeIfAbsent(asset.url(), url -> asset.gzip());
  }

  private Optional<Asset> current(String name) {
    checkout.flatMap(sources -> sources.edited(name)).ifPresent(content -> add(name, content));
    return Optional.ofNullable(byName.get(name));
  }

  private void add(String name, byte[] content) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    byName.put(name, Asset.of(name, TYPES.getOrDefault(ending, "text/plain"), content));
  }
}
