package convo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import convo.database.Database;
import convo.shopfile.ShopImport;
import convo.web.Seal;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A portal in production, with a mail server and without. */
class ProductionMailTest {
  private static final String CSRF = Seal.of(TestDatabase.SECRET, "csrf").mark("a-guest");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final TestDatabase database = TestDatabase.migrated();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Convo.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @AfterEach
  void drop() {
    logger.detachAppender(log);
    database.drop();
  }

  @Test
  void without_a_mail_server_it_says_so_and_offers_no_code() throws Exception {
    log.start();
    logger.addAppender(log);
    var settings = settings(Map.of());
    try (var convo = Convo.start(settings)) {
      convo.startJobs();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.startsWith("Mail is off, because CONVO_SMTP_URL is not set"));

      var signIn = get(settings, "/sign-in");
      assertThat(signIn.text()).contains("This portal sends no mail at the moment");
      assertThat(signIn.html().select("[formaction], a[href*=code]")).isEmpty();
      var code = get(settings, "/sign-in/code");
      assertThat(code.html().select("main form")).isEmpty();
      assertThat(code.text()).contains("sign in with your password");

      var asked = post(settings, "/sign-in/code", Map.of("email", "ana@example.com"));
      assertThat(asked.status()).isEqualTo(422);
      assertThat(asked.text()).contains("No code can be sent").doesNotContain("on their way");
      assertThat(count("outbox_messages")).isZero();
      assertThat(count("sign_in_codes")).isZero();
      assertThat(get(settings, "/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void without_a_mail_server_who_books_with_an_address_gets_a_link_that_proves_nothing()
      throws Exception {
    var settings = settings(Map.of());
    try (var opened = Database.open(database.settings())) {
      new ShopImport(opened.platform(), settings.clock(), true)
          .run(Files.readAllBytes(Path.of("src/test/resources/rush/rush.json")));
    }
    try (var convo = Convo.start(settings)) {
      var shop = get(settings, "/s/rush").html();
      var service = shop.select("[name=service]").attr("value");
      var tomorrow = LocalDate.ofInstant(settings.clock().instant(), BERLIN).plusDays(1);
      var times =
          get(settings, "/s/rush/book?service=%s&day=%s".formatted(service, tomorrow)).html();
      var details = get(settings, times.select(".front-starts a").attr("href"));
      var form = (FormElement) details.html().expectFirst("#details");
      var typed = new HashMap<String, String>();
      form.formData().forEach(field -> typed.put(field.key(), field.value()));
      typed.putAll(Map.of("firstName", "Ana", "email", "ana@example.com"));
      typed.remove("csrf");

      var booked = get(settings, post(settings, form.attr("action"), typed).location());

      assertThat(booked.text()).contains("keep the link").doesNotContain("sent you a mail");
      var link = booked.html().select("a[href^=/b/]").attr("href");
      var visit = get(settings, link);
      assertThat(visit.status()).isEqualTo(200);
      assertThat(visit.html().select("form[action$=confirmation]")).isEmpty();
      assertThat(post(settings, link + "/confirmation", Map.of()).status()).isEqualTo(404);
      assertThat(post(settings, link + "/cancellation", Map.of()).status()).isEqualTo(303);
      assertThat(get(settings, link).text()).contains("Cancelled");
    }
  }

  @Test
  void a_code_arrives_within_moments_in_the_readers_language_and_signs_in() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    var settings =
        settings(
            Map.of(
                "CONVO_SMTP_URL",
                "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "CONVO_SMTP_SENDER",
                "Convo <mail@convo.example.com>"));
    try (var convo = Convo.start(settings)) {
      convo.startJobs();
      var asked = post(settings, "/sign-in/code", Map.of("email", "ana@example.com"));
      assertThat(asked.status()).isEqualTo(200);
      assertThat(server.waitForIncomingEmail(15_000, 1)).isTrue();

      var mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).endsWith("ist Ihr Code für Convo");
      var parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getBodyPart(0).getContent().toString()).contains("Damit melden Sie sich an");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      var typed = new HashMap<>(asked.fields());
      typed.put("code", mail.getSubject().substring(0, 6));
      assertThat(post(settings, "/sign-in/code/proof", typed).status()).isEqualTo(303);
    } finally {
      server.stop();
    }
  }

  @Test
  void the_demo_keeps_its_mail_whatever_is_set() throws Exception {
    var environment = environment();
    environment.put("CONVO_MODE", "demo");
    environment.put("CONVO_SMTP_URL", "smtp://127.0.0.1:1");
    environment.put("CONVO_SMTP_SENDER", "mail@convo.example.com");
    var settings = Settings.from(environment);
    try (var convo = Convo.start(settings)) {
      assertThat(convo.chores()).extracting("name").doesNotContain("mail");
      assertThat(get(settings, "/sign-in").html().select("[formaction]")).isNotEmpty();
    }
  }

  private Settings settings(Map<String, String> mail) throws IOException {
    var environment = environment();
    environment.putAll(mail);
    return Settings.from(environment);
  }

  /** The base URL names the port, so it is known before. */
  private Map<String, String> environment() throws IOException {
    try (var socket = new ServerSocket(0)) {
      var port = String.valueOf(socket.getLocalPort());
      return new HashMap<>(
          Map.of(
              "CONVO_MODE",
              "production",
              "CONVO_PORT",
              port,
              "CONVO_BASE_URL",
              "https://localhost:" + port,
              "CONVO_SECRET",
              TestDatabase.SECRET,
              "CONVO_DATABASE_CONNECTIONS",
              "4",
              "CONVO_REQUEST_SECONDS",
              "30",
              "CONVO_DATABASE_URL",
              database.url()));
    }
  }

  private Answer get(Settings settings, String path) throws Exception {
    return send(request(settings, path, "en-GB").GET().build());
  }

  private Answer post(Settings settings, String path, Map<String, String> fields) throws Exception {
    var body = new StringBuilder("csrf=" + encoded(CSRF));
    fields.forEach((name, value) -> body.append("&" + name + "=" + encoded(value)));
    var language = settings.mailServer().isPresent() ? "de" : "en-GB";
    return send(
        request(settings, path, language)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** As the proxy hands it on that ends TLS. */
  private static HttpRequest.Builder request(Settings settings, String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.port() + path))
        .header("Cookie", "__Host-csrf=a-guest")
        .header("Accept-Language", language);
  }

  private Answer send(HttpRequest request) throws Exception {
    return Answer.of(client.send(request, BodyHandlers.ofByteArray()));
  }

  private long count(String table) {
    return database
        .witness()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
