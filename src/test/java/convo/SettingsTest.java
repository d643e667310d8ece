package convo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.signin.HashCost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "CONVO_MODE", "production",
          "CONVO_BASE_URL", "https://convo.example.com/",
          "CONVO_SECRET", "thirty-two random characters or more");

  @TempDir private Path data;

  @Test
  void a_first_look_needs_nothing() throws IOException {
    var settings = Settings.from(Map.of("CONVO_DATA", data.toString()));
    assertThat(settings.isDemo()).isTrue();
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.hashCost()).isEqualTo(HashCost.OWASP);
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.secret()).hasSizeGreaterThan(31);
    assertThat(Settings.from(Map.of("CONVO_DATA", data.toString())).secret())
        .isEqualTo(settings.secret());
    var permissions = Files.getPosixFilePermissions(data.resolve("secret"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void production_takes_an_address_and_a_secret() {
    var settings = Settings.from(PRODUCTION);
    assertThat(settings.isDemo()).isFalse();
    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://convo.example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONVO_BASE_URL | '' | must be set in production",
        "CONVO_BASE_URL | http://convo.example.com | https in production",
        "CONVO_SECRET   | '' | must be set in production",
        "CONVO_SECRET   | short | too short",
        "CONVO_CLOCK    | 2026-12-01T09:00:00Z | refused in production",
      })
  void production_refuses(String variable, String value, String sentence) {
    refuses(PRODUCTION, variable, value, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONVO_MODE | test | must be demo or production",
        "CONVO_PORT | http | must be a whole number from 0 to 65535",
        "CONVO_PORT | 65536 | must be a whole number from 0 to 65535",
        "CONVO_BASE_URL | convo.example.com | must be an address without a path",
        "CONVO_BASE_URL | http://convo.example.com/shops | must be an address without a path",
        "CONVO_BASE_URL | http://me@convo.example.com | must be an address without a path",
        "CONVO_PROXY | proxy.example.com | must be addresses or ranges",
        "CONVO_PROXY | 10.0.0.5, 10.0.0.0/33 | must be addresses or ranges",
        "CONVO_PROXY | 0.0.0.0/0 | must be addresses or ranges",
        "CONVO_PROXY | 10/8 | must be addresses or ranges",
        "CONVO_PROXY | 10.0.0.5,, | must be addresses or ranges",
        "CONVO_DATABASE_CONNECTIONS | 0 | must be a whole number from 1",
        "CONVO_SECRET | short | too short",
        "CONVO_NEW_SHOPS | yes | must be open or closed",
        "CONVO_CLOCK | tomorrow | must be an instant like",
        "CONVO_DATA | /dev/null/data | cannot be written",
      })
  void a_wrong_one_is_named_in_a_sentence(String variable, String value, String sentence) {
    refuses(Map.of("CONVO_DATA", data.toString()), variable, value, sentence);
  }

  @Test
  void new_shops_are_taken_where_mail_reaches_people_and_nobody_has_closed_it() {
    assertThat(Settings.from(Map.of("CONVO_DATA", data.toString())).takesNewShops()).isTrue();
    assertThat(Settings.from(PRODUCTION).takesNewShops()).isFalse();
    var mailing = new HashMap<>(PRODUCTION);
    mailing.putAll(mail("smtp://mail.example.com:587"));
    assertThat(Settings.from(mailing).takesNewShops()).isTrue();
    mailing.put("CONVO_NEW_SHOPS", "closed");
    assertThat(Settings.from(mailing).takesNewShops()).isFalse();
  }

  @Test
  void an_outside_provider_is_set_whole_and_its_secret_is_shown_to_nobody() {
    var environment = new HashMap<>(provider("https://id.example.com/realms/one"));
    var provider = Settings.from(environment).provider().orElseThrow();
    assertThat(provider.issuer()).isEqualTo(URI.create("https://id.example.com/realms/one"));
    assertThat(provider.toString()).doesNotContain("hush");
    var out = new StringWriter();
    run(environment, out, new StringWriter(), "settings");
    assertThat(out.toString()).contains("https://id.example.com/realms/one").doesNotContain("hush");
    assertThat(Settings.from(PRODUCTION).provider()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9000",
        "http://id.example.com",
        "id.example.com",
        "https://me@id.example.com",
        "https://id.example.com/?a=b",
        "https://id.example.com/#a",
        "https://",
        "https://id.example.com/a b",
        "https://id.example.com/%",
      })
  void a_provider_that_is_none_is_named_in_a_sentence(String issuer) {
    refuses(provider("https://id.example.com"), "CONVO_OIDC_ISSUER", issuer, "like https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:9000/a", "http://127.0.0.1", "http://[::1]:1/"})
  void a_provider_on_this_machine_is_for_trying_out(String issuer) {
    var environment = new HashMap<>(provider(issuer));
    environment.put("CONVO_MODE", "demo");
    environment.put("CONVO_DATA", data.toString());
    assertThat(Settings.from(environment).provider()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CONVO_OIDC_ISSUER", "CONVO_OIDC_CLIENT", "CONVO_OIDC_SECRET", "CONVO_OIDC_NAME"})
  void a_provider_by_half_is_refused(String missing) {
    refuses(provider("https://id.example.com"), missing, " ", "go together");
  }

  @Test
  void the_name_of_a_provider_is_short() {
    refuses(provider("https://id.example.com"), "CONVO_OIDC_NAME", "x".repeat(41), "at most 40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smtp://me:pass@mail.example.com     | mail.example.com | 587 | false | me",
        "smtps://me:pass@mail.example.com    | mail.example.com | 465 | true | me",
        "smtps://me:pass@10.0.0.1:2465/      | 10.0.0.1 | 2465 | true | me",
        "smtp://me%40a.b:p%3A%2F+@[::1]:25   | ::1 | 25 | false | me@a.b",
      })
  void a_mail_server_is_an_address(String url, String host, int port, boolean isTls, String user) {
    var server = Settings.from(mail(url)).mailServer().orElseThrow();
    assertThat(server.host()).isEqualTo(host);
    assertThat(server.port()).isEqualTo(port);
    assertThat(server.isTls()).isEqualTo(isTls);
    assertThat(server.login().orElseThrow().user()).isEqualTo(user);
    assertThat(server.login().orElseThrow().password()).isIn("pass", "p:/+");
    assertThat(Settings.from(PRODUCTION).mailServer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.com",
        "http://mail.example.com",
        "smtp://",
        "smtp://me@mail.example.com",
        "smtp://me@here:pass@mail.example.com",
        "smtp://me:p%zz@mail.example.com",
        "smtp://mail.example.com:65536",
        "smtp://mail.example.com:0",
        "smtp://mail.example.com/inbox"
      })
  void a_mail_server_that_is_none_is_named_in_a_sentence(String url) {
    var environment = mail("smtp://mail.example.com");
    refuses(environment, "CONVO_SMTP_URL", url, url.contains(".com:") ? "port" : "like smtp://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Convo", "a@b.c, d@e.f", "mail@", "Convo <mail>"})
  void a_sender_is_one_address(String sender) {
    refuses(mail("smtp://mail.example.com"), "CONVO_SMTP_SENDER", sender, "must be one address");
  }

  @Test
  void a_mail_server_is_set_whole_and_its_password_is_shown_to_nobody() {
    refuses(mail("smtp://mail.example.com"), "CONVO_SMTP_URL", " ", "go together");
    refuses(mail("smtp://mail.example.com"), "CONVO_SMTP_SENDER", " ", "go together");
    var out = new StringWriter();
    assertThat(run(mail("smtp://me:hush@m.example.com"), out, new StringWriter(), "settings"))
        .isZero();
    assertThat(out.toString()).contains("Convo <mail@convo.example.com>").doesNotContain("hush");
  }

  private static Map<String, String> mail(String url) {
    var environment = new HashMap<>(PRODUCTION);
    environment.put("CONVO_SMTP_URL", url);
    environment.put("CONVO_SMTP_SENDER", "Convo <mail@convo.example.com>");
    return environment;
  }

  private static Map<String, String> provider(String issuer) {
    var environment = new HashMap<>(PRODUCTION);
    environment.put("CONVO_OIDC_ISSUER", issuer);
    environment.put("CONVO_OIDC_CLIENT", "convo");
    environment.put("CONVO_OIDC_SECRET", "hush");
    environment.put("CONVO_OIDC_NAME", "Mundo");
    return environment;
  }

  @Test
  void time_can_stand_still_in_demo_mode() {
    var noon = Instant.parse("2026-12-01T12:00:00Z");
    var settings =
        Settings.from(Map.of("CONVO_DATA", data.toString(), "CONVO_CLOCK", noon.toString()));
    assertThat(settings.clock().instant()).isEqualTo(noon);
  }

  @Test
  void without_a_clock_time_goes_on() {
    var clock = Settings.from(Map.of("CONVO_DATA", data.toString())).clock();
    assertThat(Duration.between(clock.instant(), InstantSource.system().instant()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void the_command_shows_every_setting_and_no_secret() {
    var environment = new HashMap<>(PRODUCTION);
    environment.put("CONVO_PROT", "80");
    environment.put("CONVO_DATABASE_URL", "postgresql://me:hidden@db/convo");
    var out = new StringWriter();
    assertThat(run(environment, out, new StringWriter(), "settings")).isZero();
    assertThat(out.toString())
        .contains("https://convo.example.com/", "CONVO_PROT is set, but is no setting of Convo")
        .doesNotContain("hidden", "thirty-two random");
    for (var setting : Setting.values()) {
      assertThat(out.toString()).contains(setting.variable(), setting.meaning());
    }
  }

  @Test
  void what_is_shown_is_checked_and_what_is_no_setting_is_named_by_every_command() {
    var wrong = new StringWriter();
    assertThat(run(Map.of("CONVO_PORT", "x"), new StringWriter(), wrong, "settings")).isEqualTo(2);
    assertThat(wrong.toString()).contains("CONVO_PORT must be a whole number");

    var address = Map.of("CONVO_DATA", data.toString(), "CONVO_DATABASE_URL", "mysql://me@db/x");
    assertThat(run(address, new StringWriter(), wrong, "settings")).isEqualTo(2);
    assertThat(wrong.toString()).contains("CONVO_DATABASE_URL is not an address");

    var host = Map.of("CONVO_DATA", data.toString(), "CONVO_HOST", "no host at all");
    assertThat(run(host, new StringWriter(), wrong, "settings")).isEqualTo(2);
    assertThat(wrong.toString()).contains("CONVO_HOST is no host at all");

    var named = new StringWriter();
    var misspelt = Map.of("CONVO_DATA", data.resolve("none").toString(), "CONVO_DATABSE_URL", "x");
    run(misspelt, new StringWriter(), named, "check");
    assertThat(named.toString()).contains("CONVO_DATABSE_URL is set, but is no setting of Convo.");
  }

  @Test
  void a_refusal_is_one_sentence_and_exit_code_2() throws IOException {
    var errors = new StringWriter();
    assertThat(run(Map.of("CONVO_PORT", "x"), new StringWriter(), errors)).isEqualTo(2);
    assertThat(errors.toString().lines())
        .containsExactly("CONVO_PORT must be a whole number from 0 to 65535.");

    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var environment = Map.of("CONVO_DATA", data.toString(), "CONVO_PORT", port);
      errors.getBuffer().setLength(0);
      assertThat(run(environment, new StringWriter(), errors)).isEqualTo(2);
      assertThat(errors.toString().lines())
          .singleElement()
          .asString()
          .startsWith("CONVO_PORT is " + port + ", where Convo cannot listen");
    }
    assertThat(run(PRODUCTION, new StringWriter(), new StringWriter(), "serve", "--demo"))
        .isEqualTo(2);
    assertThat(run(PRODUCTION, new StringWriter(), new StringWriter(), "dance")).isEqualTo(2);
  }

  @Test
  void help_and_version_are_there() {
    var out = new StringWriter();
    assertThat(run(Map.of(), out, new StringWriter(), "--help")).isZero();
    assertThat(run(Map.of(), out, new StringWriter(), "--version")).isZero();
    assertThat(out.toString()).contains("serve", "settings", "account", "Convo in development");
  }

  private static void refuses(
      Map<String, String> base, String variable, String value, String sentence) {
    var environment = new HashMap<>(base);
    environment.put(variable, value);
    assertThatThrownBy(() -> Settings.from(environment))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(variable)
        .hasMessageContaining(sentence);
  }

  private static int run(
      Map<String, String> environment, StringWriter out, StringWriter errors, String... words) {
    return Main.run(
        new Shell(
            environment,
            new BufferedReader(new StringReader("")),
            new PrintWriter(out, true),
            new PrintWriter(errors, true)),
        words);
  }
}
