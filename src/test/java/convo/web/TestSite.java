package convo.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** A portal with our manners and no features: each test adds the few addresses it speaks of. */
final class TestSite implements AutoCloseable {
  static final Site DEMO = site("http://localhost:8080", true);
  static final Site PRODUCTION = site("https://convo.example", false);
  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestSite(Javalin server) {
    this.server = server;
  }

  static Site site(String baseUrl, boolean demo) {
    return new Site(
        URI.create(baseUrl),
        demo,
        demo,
        "a secret of at least thirty-two letters",
        Proxies.NONE,
        Duration.ofSeconds(20),
        InstantSource.fixed(Instant.parse("2026-03-03T09:00:00Z")));
  }

  static TestSite start(Site site, BiConsumer<JavalinConfig, Web> addresses) {
    var web = new Web(site);
    var server =
        Javalin.create(config -> {
          web.install(config);
          config.routes.beforeMatched(web.csrf()::check);
          addresses.accept(config, web);
        });
    return new TestSite(server.start("127.0.0.1", 0));
  }

  URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(at(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes(String path, String... headers) {
    try {
      return client.send(request(path, headers).build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
