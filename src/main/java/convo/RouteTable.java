package convo;

import static convo.access.Access.OWNER;
import static convo.access.Access.SUPPORT_READING;
import static convo.access.Access.SUPPORT_WRITING;
import static convo.web.Upload.ALLOWED;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static java.util.stream.Collectors.toSet;

import convo.access.Access;
import convo.supportaccess.MatchedRoute;
import convo.web.SpokenLanguage;
import convo.words.RoutesTexts;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointMetadata;
import io.javalin.router.InternalRouter;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts addresses on the map, and finds what it says of a request.
 *
 * @param allowed who may use the addresses that are told in a sentence
 */
record RouteTable(JavalinDefaultRoutingApi routes, Set<Access> allowed) {

  /** What support does at an address, which the shop's own people may have, too. */
  private record Sentence(Optional<BiFunction<RoutesTexts, String, String>> text, boolean isShared)
      implements EndpointMetadata {}

  RouteTable(JavalinDefaultRoutingApi routes) {
    this(routes, Set.of());
  }

  /** For addresses that are open to support as well, each with its sentence. */
  RouteTable openTo(Access... allowed) {
    return new RouteTable(routes, Set.of(allowed));
  }

  void get(String path, Handler handler, Function<RoutesTexts, String> sentence) {
    get(path, handler, (texts, _) -> sentence.apply(texts));
  }

  void post(String path, Handler handler, Function<RoutesTexts, String> sentence) {
    post(path, handler, (texts, _) -> sentence.apply(texts));
  }

  /** The sentence names what the address leads to. */
  void get(String path, Handler handler, BiFunction<RoutesTexts, String, String> sentence) {
    add(GET, path, handler, allowed, Optional.of(sentence));
  }

  /** The sentence names what the address leads to. */
  void post(String path, Handler handler, BiFunction<RoutesTexts, String, String> sentence) {
    add(POST, path, handler, allowed, Optional.of(sentence));
  }

  /** As {@link #post}, of a form that brings a file along. */
  void upload(String path, Handler handler, Function<RoutesTexts, String> sentence) {
    add(POST, path, handler, allowed, Optional.of((texts, _) -> sentence.apply(texts)), ALLOWED);
  }

  /** As {@link #post}, of a form that brings a file along. */
  void upload(String path, Handler handler, Access... allowed) {
    add(POST, path, handler, Set.of(allowed), Optional.empty(), ALLOWED);
  }

  void get(String path, Handler handler, Access... allowed) {
    add(GET, path, handler, Set.of(allowed), Optional.empty());
  }

  void post(String path, Handler handler, Access... allowed) {
    add(POST, path, handler, Set.of(allowed), Optional.empty());
  }

  private void add(
      HandlerType method,
      String path,
      Handler handler,
      Set<Access> allowed,
      Optional<BiFunction<RoutesTexts, String, String>> sentence,
      EndpointMetadata... more) {
    var isOpenToSupport = allowed.contains(SUPPORT_READING) || allowed.contains(SUPPORT_WRITING);
    if (allowed.isEmpty() || isOpenToSupport == sentence.isEmpty()) {
      throw new IllegalStateException(
          "%s %s has no access, or no sentence for what support does there"
              .formatted(method, path));
    }
    var told = new Sentence(sentence, allowed.contains(OWNER));
    routes.addEndpoint(
        new Endpoint(
            method,
            path,
            SpokenLanguage.spoken(handler),
            Stream.concat(Stream.of(new Roles(allowed), told), Stream.of(more)).collect(toSet())));
  }

  /** The address that a request went to, if support may go there. */
  static Optional<MatchedRoute> find(InternalRouter router, String method, String path) {
    return router.findHttpHandlerEntries(new HandlerType(method), path).stream()
        .findFirst()
        .flatMap(found -> matched(found, path));
  }

  private static Optional<MatchedRoute> matched(ParsedEndpoint found, String path) {
    return Optional.ofNullable(found.endpoint.metadata(Sentence.class))
        .flatMap(sentence ->
            sentence
                .text()
                .flatMap(text ->
                    parameters(found, path)
                        .map(given -> new MatchedRoute(text, sentence.isShared(), given))));
  }

  /** None of a long path that was cut off within an escape when it was written down. */
  private static Optional<Map<String, String>> parameters(ParsedEndpoint found, String path) {
    try {
      return Optional.of(found.extractPathParams(path));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
