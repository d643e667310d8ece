package convo.web;

import convo.words.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever goes wrong: a page for people, a few lines for HTMX to show in place, JSON for
 * programs. What is not there and what is somebody else's get the same answer, byte for byte.
 */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final Set<Integer> LOGGED = Set.of(403, 421, 429);
  private static final int FAILURE = 500;
  private final Templates templates;

  Errors(Templates templates) {
    this.templates = templates;
  }

  void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, spoken(this::refused));
    routes.exception(Exception.class, spoken(this::failed));
  }

  /** Answers in the language of the request. */
  private static <E extends Exception> ExceptionHandler<E> spoken(ExceptionHandler<E> answer) {
    return (failure, ctx) ->
        SpokenLanguage.of(ctx)
            .speak(() -> {
              answer.handle(failure, ctx);
              return ctx;
            });
  }

  private void refused(HttpResponseException refusal, Context ctx) {
    var allowed = refusal.getDetails().values().stream().findFirst();
    if (refusal.getStatus() == 405 && allowed.isPresent()) {
      ctx.header("Allow", allowed.get());
    }
    Optional.ofNullable(refusal.getDetails().get("Retry-After"))
        .ifPresent(seconds -> ctx.header("Retry-After", seconds));
    if (LOGGED.contains(refusal.getStatus())) {
      LOG.info(
          "refused with {}: {} from {}: {}",
          refusal.getStatus(),
          route(ctx),
          ctx.ip(),
          Language.BRITISH.speak(() -> title(refusal)));
    }
    answer(ctx, refusal.getStatus(), title(refusal), sentence(refusal));
  }

  private void failed(Exception failure, Context ctx) {
    var status = Failure.status(failure);
    if (status == 503) {
      LOG.warn("{}: {}", route(ctx), Failure.root(failure).toString());
      ctx.header("Retry-After", "5");
    } else if (status >= 500) {
      LOG.error("{}", route(ctx), failure);
    }
    answer(ctx, status, ErrorText.of(status).title(), ErrorText.of(status).sentence());
  }

  private void answer(Context ctx, int status, String title, String sentence) {
    ctx.header("Cache-Control", "no-store").removeHeader("Content-Encoding");
    if (Wanted.isJson(ctx)) {
      ctx.status(status).json(Map.of("status", status, "title", title, "detail", sentence));
      return;
    }
    var number = status == 500 ? Optional.of(Headers.requestId(ctx)) : Optional.<String>empty();
    var page = new ErrorPage(View.of(ctx), status, title, sentence, number);
    if (Wanted.isFragment(ctx)) {
      templates.answer(ctx, status, "errors/notice.jte", page);
      return;
    }
    var drawn =
        ErrorFrame.of(ctx)
            .filter(_ -> status < FAILURE)
            .map(frame -> frame.draw(page))
            .orElseGet(() -> new ErrorFrame.Drawn("errors/page.jte", page));
    templates.answer(ctx, status, drawn.template(), drawn.page());
  }

  /** The route, not the path: a path may hold a token. */
  private static String route(Context ctx) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    return ctx.method() + " " + (endpoint == null ? "unknown address" : endpoint.path);
  }

  private static String title(HttpResponseException refusal) {
    return refusal instanceof Refusal ours
        ? ours.title()
        : ErrorText.of(refusal.getStatus()).title();
  }

  private static String sentence(HttpResponseException refusal) {
    return switch (refusal) {
      case BadInput badInput -> badInput.sentence();
      case Refusal ours -> ours.sentence();
      default -> ErrorText.of(refusal.getStatus()).sentence();
    };
  }
}
