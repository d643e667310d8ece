package convo;

import convo.access.FramedGuest;
import convo.claims.Erasures;
import convo.database.CannotStart;
import convo.database.Database;
import convo.demo.Demo;
import convo.demo.DemoPictures;
import convo.front.FramedForms;
import convo.jobs.Chore;
import convo.jobs.Jobs;
import convo.live.DayNews;
import convo.live.LiveHandler;
import convo.live.LivePages;
import convo.live.StreamRights;
import convo.opening.NewShops;
import convo.opening.OpeningHandler;
import convo.outbox.Delivery;
import convo.outbox.SmtpClient;
import convo.profiles.Refolding;
import convo.shopfile.ShopImport;
import convo.signin.Passwords;
import convo.signin.Sweep;
import convo.support.SupportEnds;
import convo.supportaccess.MatchedRoute;
import convo.web.GuestLanguageHandler;
import convo.web.Site;
import convo.web.SpokenLanguage;
import convo.web.ThemeHandler;
import convo.web.Upload;
import convo.web.Web;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole portal. Read this file first: every object is made here, once, by hand. */
public final class Convo implements AutoCloseable {
  /** In milliseconds: longer than the database lets any statement take. */
  private static final long LAST_REQUESTS = 8_000;

  private static final Logger LOG = LoggerFactory.getLogger(Convo.class);

  private final Settings settings;
  private final Database database;
  private final Web web;
  private final Queries queries;
  private final LivePages live;
  private final SupportEnds ends;
  private final Optional<Delivery> delivery;
  private final Javalin server;
  private Optional<Jobs> jobs = Optional.empty();
  private volatile boolean isLeaving;

  private Convo(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    this.web =
        new Web(
            new Site(
                settings.baseUrl(),
                settings.isDemo(),
                settings.isMailOn(),
                settings.secret(),
                settings.proxies(),
                settings.requestLimit(),
                settings.clock()));
    var news = new DayNews();
    this.queries = Queries.of(settings, database, news);
    this.live =
        new LivePages(news, database, new StreamRights(database.platform(), settings.clock()));
    this.ends = new SupportEnds(database.platform(), settings.baseUrl(), settings.clock());
    this.delivery = delivery();
    this.server = Javalin.create(this::configure);
    server.jettyServer().server().setStopTimeout(LAST_REQUESTS);
  }

  /**
   * Starts it, or throws {@link SettingsException} or {@link convo.database.CannotStart} with a
   * sentence that says what to do.
   */
  public static Convo start(Settings settings) {
    settings.refuseTakenPort();
    var database = Database.open(settings.database());
    try {
      return on(database, settings);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** Starts it on a database that is open. */
  static Convo on(Database database, Settings settings) {
    var passwords = new Passwords(settings.hashCost());
    var demo = new Demo(database.platform(), passwords, settings.secret(), settings.clock());
    if (settings.isDemo()) {
      new DemoPictures(database, settings.clock()).hang(demo.prepare());
    } else {
      demo.refuseLeftovers();
    }
    var convo = new Convo(settings, database);
    convo.server.start(settings.host(), settings.port());
    convo.live.start();
    return convo;
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    web.install(config);
    config.routes.before(this::sayGoodbye);
    var authentication =
        new Authentication(settings, database, web, queries.platform(), ends::tell);
    config.routes.before(authentication.supportGate()::meet);
    config.routes.after(authentication.supportGate()::part);
    config.routes.beforeMatched(SpokenLanguage.spoken(this::checkSender));
    config.routes.beforeMatched(authentication.gate()::check);
    config.routes.beforeMatched(SpokenLanguage.spoken(this::checkUpload));
    config.routes.beforeMatched(SpokenLanguage.spoken(authentication.takenForms()::take));
    config.routes.after(authentication.takenForms()::keep);
    routes(authentication).register(new RouteTable(config.routes));
  }

  /** Only a form out of a frame, which makes its sender a guest, comes without a cookie. */
  private void checkSender(Context ctx) {
    if (Upload.isAllowed(ctx)) {
      return; // its token is in a body that nobody reads before it is known who sends it
    }
    if (FramedGuest.sendsForm(ctx)) {
      web.csrf().checkOrigin(ctx);
    } else {
      web.csrf().check(ctx);
    }
  }

  private void checkUpload(Context ctx) {
    if (Upload.isAllowed(ctx)) {
      web.csrf().check(ctx);
    }
  }

  private Routes routes(Authentication authentication) {
    var clock = settings.clock();
    var templates = web.templates();
    return new Routes(
        new HomeHandler(settings.takesNewShops(), templates),
        new OpeningHandler(
            new NewShops(new ShopImport(database.platform(), clock, false)),
            queries.platform().accounts(),
            authentication.throttle(),
            settings.takesNewShops(),
            templates),
        new HealthHandler(database, () -> isLeaving),
        new ThemeHandler(this::isPage),
        new GuestLanguageHandler(this::isPage),
        authentication.pages(),
        ShopPages.of(
            queries.shop(),
            new LiveHandler(live, authentication.sessions()),
            web.cookies(),
            templates,
            clock),
        StylistPages.of(queries, templates, clock),
        SettingsPages.of(queries, templates, settings.baseUrl()),
        FrontPages.of(
            queries,
            authentication.throttle(),
            new FramedForms(settings.secret(), clock),
            templates,
            clock),
        SupportAccessPages.of(queries, this::route, templates, clock),
        MePages.of(queries.customer(), templates, clock),
        FeedPages.of(queries, authentication.throttle(), settings.baseUrl(), templates, clock),
        ClaimPages.of(
            queries.customer(), queries.platform().accounts(), authentication, templates, clock),
        SupportPages.of(queries.platform(), templates, clock),
        SupportVisitPages.of(queries, authentication, ends, templates, clock));
  }

  /** Begins with what nobody asks for; a portal that only answers, as in most tests, leaves it. */
  public void startJobs() {
    if (!settings.isMailOn()) {
      LOG.warn(
          "Mail is off, because CONVO_SMTP_URL is not set: nobody gets a code, an invitation or a notice."
              + " What waits longer than three days is given up.");
    }
    jobs = Optional.of(Jobs.start(database.platformConnections(), settings.clock(), chores()));
  }

  /** All that the portal does by itself. */
  List<Chore> chores() {
    var refolding = new Refolding(database.platform(), settings.clock());
    var sweep = new Sweep(database.platform(), settings.clock());
    var chores =
        List.of(
            new Chore("search-folding", Duration.ofMinutes(5), refolding::run),
            new Chore(
                "growth-warnings", Duration.ofMinutes(5), queries.platform().warnings()::warn),
            new Chore("sign-in-sweep", Duration.ofMinutes(5), sweep::run),
            new Chore("form-sweep", Duration.ofHours(1), queries.platform().takenForms()::sweep),
            new Chore("address-notices", Duration.ofMinutes(1), queries.customer().notices()::tell),
            new Chore("erasures", Duration.ofMinutes(1), erasures()::run),
            new Chore(
                "person-duplicates",
                Duration.ofHours(6),
                queries.platform().personDuplicates()::run),
            new Chore("merge-sweep", Duration.ofHours(1), queries.shop().merges()::sweep),
            new Chore(
                "account-merge-sweep",
                Duration.ofHours(1),
                queries.customer().accountMergeUndo()::sweep),
            new Chore("import-sweep", Duration.ofHours(1), queries.shop().batches()::sweep),
            new Chore("reminders", Duration.ofMinutes(5), this::remind),
            new Chore("support-ends", Duration.ofMinutes(1), ends::tell));
    return Stream.concat(
            chores.stream(),
            delivery.stream().map(mail -> new Chore("mail", Duration.ofSeconds(1), mail::round)))
        .toList();
  }

  private void remind() {
    queries.bookingCommands().reminders().remind(database.platform(), settings.clock().instant());
  }

  /** The demo keeps its mail, whatever is set. */
  private Optional<Delivery> delivery() {
    return settings
        .mailServer()
        .filter(server -> !settings.isDemo())
        .map(server -> new SmtpClient(server, settings.baseUrl(), web.templates()))
        .map(client -> new Delivery(queries.platform().deliveries(), client));
  }

  /** Erases those who asked for it and did not change their mind. */
  private Erasures erasures() {
    var customer = queries.customer();
    return new Erasures(
        customer.ownProfiles(),
        customer.departures(),
        customer.detachments(),
        database.platform(),
        settings.clock());
  }

  private Optional<MatchedRoute> route(String method, String path) {
    return RouteTable.find(server.unsafe.internalRouter, method, path);
  }

  private boolean isPage(String path) {
    return server.unsafe.internalRouter.hasHttpHandlerEntry(HandlerType.GET, path);
  }

  public int port() {
    return server.port();
  }

  /** Every address that is registered, as the tests that try them all must know. */
  Stream<Endpoint> addresses() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(registered -> registered.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod());
  }

  Database database() {
    return database;
  }

  /** Completed with what to say when the database has ended for good. */
  CompletableFuture<CannotStart> lost() {
    return database.lost();
  }

  /**
   * Stops so that nobody is turned away: says at {@code /ready} that it goes, serves on as long as
   * it was told to, finishes what was asked, and {@linkplain #close closes}.
   */
  void leave() {
    isLeaving = true;
    live.endStreams();
    try {
      Thread.sleep(settings.farewell());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** The next request of this client comes by a new connection, and so perhaps to another node. */
  private void sayGoodbye(Context ctx) {
    if (isLeaving) {
      ctx.header("Connection", "close");
    }
  }

  /** Listens no more and closes the database. */
  @Override
  public void close() {
    try (database) {
      stop();
    }
  }

  /** Listens no more and leaves the database open. */
  void stop() {
    live.endStreams();
    server.stop();
    live.close();
    jobs.ifPresent(Jobs::close);
    delivery.ifPresent(Delivery::close);
  }
}
