package convo;

import static convo.Setting.SMTP_SENDER;
import static convo.Setting.SMTP_URL;

import convo.outbox.MailServer;
import convo.outbox.MailServer.Login;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of the mail server, which are there together or not at all. */
final class MailSettings {
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>smtps?)://((?<user>[^:@/\\s]+):(?<password>[^:@/\\s]+)@)?"
              + "(?<host>[A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:(?<port>[0-9]{1,5}))?/?");

  private static final String FORM =
      "must be like smtp://user:password@host:587 or smtps://user:password@host:465,"
          + " with %40 for @, %3A for : and %2F for / in name and password.";

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_BY_TLS = 465;
  private static final int LAST_PORT = 65_535;
  private final Map<String, String> environment;

  MailSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<MailServer> server() {
    var url = SMTP_URL.in(environment);
    var sender = SMTP_SENDER.in(environment);
    if (url.isPresent() != sender.isPresent()) {
      throw (url.isPresent() ? SMTP_SENDER : SMTP_URL)
          .wrong("must be set, too: the CONVO_SMTP settings go together.");
    }
    return url.map(text -> server(text, sender(sender.orElseThrow())));
  }

  private static MailServer server(String text, InternetAddress sender) {
    var url = URL.matcher(text);
    if (!url.matches()) {
      throw SMTP_URL.wrong(FORM);
    }
    var isTls = url.group("scheme").equals("smtps");
    return new MailServer(
        url.group("host").replaceAll("[\\[\\]]", ""), port(url, isTls), isTls, login(url), sender);
  }

  private static int port(Matcher url, boolean isTls) {
    var port =
        Optional.ofNullable(url.group("port"))
            .map(Integer::valueOf)
            .orElse(isTls ? SUBMISSION_BY_TLS : SUBMISSION);
    if (port < 1 || port > LAST_PORT) {
      throw SMTP_URL.wrong("names a port that there is not: take one from 1 to 65535.");
    }
    return port;
  }

  private static Optional<Login> login(Matcher url) {
    return Optional.ofNullable(url.group("user"))
        .map(user -> new Login(decoded(user), decoded(url.group("password"))));
  }

  /** A plus is a plus here, other than in forms. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw SMTP_URL.wrong(FORM);
    }
  }

  private static InternetAddress sender(String text) {
    try {
      var senders = InternetAddress.parse(text, true);
      if (senders.length == 1 && senders[0].getAddress().matches("[^@\\s]+@[^@\\s]+")) {
        return senders[0];
      }
    } catch (AddressException malformed) {
      // The sentence below says it.
    }
    throw SMTP_SENDER.wrong("must be one address, like Convo <mail@convo.example.com>");
  }
}
