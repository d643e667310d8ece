package convo.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;

/**
 * Gives a Javalin server our manners: headers, host check, strict input, files, calm errors. Built
 * once from the {@link Site}; what pages need of it is reached through the {@link View}.
 */
public final class Web {
  private static final Key<Web> KEY = new Key<>("web");
  private final Origin origin;
  private final Proxies proxies;
  private final Cookies cookies;
  private final Csrf csrf;
  private final Flashes flashes;
  private final Headers headers;
  private final Assets assets;
  private final Templates templates;
  private final RequestLimit limit;
  private final BodyRoom bodies;
  private final boolean mail;

  public Web(Site site) {
    var checkout = site.demo() ? Checkout.found() : Optional.<Checkout>empty();
    origin = new Origin(site.baseUrl(), site.demo());
    proxies = site.proxies();
    cookies = new Cookies(origin.isSecure());
    csrf = new Csrf(origin, cookies, Seal.of(site.secret(), "csrf"));
    flashes = new Flashes(cookies, Seal.of(site.secret(), "flash"), site.clock());
    headers = new Headers(origin);
    assets = new Assets(checkout);
    templates = new Templates(checkout);
    limit = new RequestLimit(site.requestLimit());
    bodies = new BodyRoom(site.clock());
    mail = site.mail();
  }

  /** Prepares the server; routes, the Gate and {@link Csrf#check} are added by the caller. */
  public void install(JavalinConfig config) {
    config.appData(KEY, this);
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = BodyRoom.LARGEST_FORM;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.http.compressionStrategy = CompressionStrategy.NONE; // else a page tells its secrets
    config.contextResolver.ip = proxies::visitor;
    install(config.jetty);
    config.routes.before(headers::set);
    config.routes.before(SpokenLanguage.spoken(new HostCheck(origin)::check));
    config.routes.before(SpokenLanguage.spoken(Address::check));
    config.routes.before("/assets/*", assets::show);
    config.routes.after(headers::charset);
    new Errors(templates).register(config.routes);
  }

  static Web of(Context ctx) {
    return ctx.appData(KEY);
  }

  public Templates templates() {
    return templates;
  }

  public Cookies cookies() {
    return cookies;
  }

  public Csrf csrf() {
    return csrf;
  }

  BodyRoom bodies() {
    return bodies;
  }

  Flashes flashes() {
    return flashes;
  }

  View view(Context ctx) {
    return new View(
        csrf.token(ctx),
        Theme.of(ctx, cookies),
        ctx.path(),
        flashes.read(ctx),
        origin.demo(),
        mail,
        assets,
        Optional.empty(),
        true,
        false);
  }

  /** A page was shown: its message is not said again, its guest keeps the cookie of its forms. */
  void shown(Context ctx) {
    if (!View.of(ctx).framed()) {
      csrf.keep(ctx);
    }
    if (View.of(ctx).flash().isPresent() && !Wanted.isFragment(ctx)) {
      flashes.forget(ctx);
    }
  }

  private void install(JettyConfig jetty) {
    var errors =
        new ServerErrors(
            templates,
            headers,
            new View(
                "",
                Theme.AUTO,
                "/",
                Optional.empty(),
                origin.demo(),
                mail,
                assets,
                Optional.empty(),
                false,
                false));
    jetty.modifyServer(server -> server.setErrorHandler(errors));
    jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setUriCompliance(UriCompliance.DEFAULT);
    });
    jetty.modifyServletContextHandler(handler -> {
      handler.setErrorHandler(errors);
      handler.addFilter(bodies, "/*", EnumSet.of(DispatcherType.REQUEST));
      handler.addFilter(limit, "/*", EnumSet.of(DispatcherType.REQUEST));
      handler.addFilter(new RequestMethod(), "/*", EnumSet.of(DispatcherType.REQUEST));
    });
  }
}
