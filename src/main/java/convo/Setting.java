package convo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One environment variable of the portal: what it means and what holds when it is not set. */
enum Setting {
  MODE("demo", "demo (the demo shops, mail kept for reading) or production"),
  HOST("127.0.0.1", "the address to listen on; 0.0.0.0 for every network of this machine"),
  PORT("8080", "the port to listen on; 0 for any free one"),
  BASE_URL("http://localhost:CONVO_PORT", "how people reach the portal; production needs it"),
  PROXY(
      "nobody",
      "the proxies whose X-Forwarded-For is believed: addresses or ranges, with commas between"),
  DATA("data", "the folder of the embedded PostgreSQL and of the demo's secret"),
  DATABASE_URL(
      "the embedded PostgreSQL",
      "postgresql://owner:password@host:5432/convo, PostgreSQL 15 or newer",
      true),
  ADOPT_SOURCE(
      "none",
      "the database of an older program for bin/convo adopt: postgresql://user:password@host:5432/old",
      true),
  DATABASE_CONNECTIONS(
      "10",
      "connections to the database, for each of three login roles, and half as many for those who sign in and for the pages of shops"),
  REQUEST_SECONDS(
      "3",
      "how many seconds a request may take that waits for something, then it is refused calmly"),
  STOP_SECONDS("2", "how many seconds the portal serves on after SIGTERM, while /ready says 503"),
  SECRET(
      "kept in CONVO_DATA, in demo mode",
      "32 characters or more, the same on every node; production needs it",
      true),
  GROWTH_THRESHOLDS(
      "1000", "the numbers of customers at which support is warned, with commas between"),
  NEW_SHOPS(
      "open", "open (whoever has an e-mail address may open a shop in the browser) or closed"),
  OIDC_ISSUER(
      "nobody", "the OpenID Connect provider by which people may sign in, as it calls itself"),
  OIDC_CLIENT("none", "what that provider calls this portal"),
  OIDC_SECRET("none", "what this portal shows that provider", true),
  OIDC_NAME("none", "what people call that provider, such as Google"),
  SMTP_URL(
      "none: no mail is sent",
      "the mail server: smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465",
      true),
  SMTP_SENDER("none", "from whom mail comes, such as Convo <mail@convo.example.com>"),
  CLOCK("the time of day", "an instant at which time stands still, for trying out; demo mode only");

  private static final String PREFIX = "CONVO_";

  /** Read by {@code bin/convo}, before there is a portal. */
  private static final String FOR_THE_SCRIPT = "CONVO_JAVA_OPTIONS";

  private final String byDefault;
  private final String meaning;
  private final boolean isSecret;

  Setting(String byDefault, String meaning) {
    this(byDefault, meaning, false);
  }

  Setting(String byDefault, String meaning, boolean isSecret) {
    this.byDefault = byDefault;
    this.meaning = meaning;
    this.isSecret = isSecret;
  }

  /** Names that look like settings: most likely misspelt. */
  static List<String> unknownIn(Map<String, String> environment) {
    var known = Arrays.stream(values()).map(Setting::variable).toList();
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .filter(name -> !name.equals(FOR_THE_SCRIPT))
        .sorted()
        .toList();
  }

  String variable() {
    return PREFIX + name();
  }

  String byDefault() {
    return byDefault;
  }

  String meaning() {
    return meaning;
  }

  /** A variable that is set to nothing counts as not set. */
  Optional<String> in(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  String orDefault(Map<String, String> environment) {
    return in(environment).orElse(byDefault);
  }

  /** For people to read, without what nobody should read. */
  String shown(Map<String, String> environment) {
    return in(environment).map(value -> isSecret ? "set" : value).orElse("not set");
  }

  SettingsException wrong(String whatToDo) {
    return new SettingsException(variable() + " " + whatToDo);
  }
}
