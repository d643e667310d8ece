package convo.outbox;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;

/**
 * The server that takes mail from us, and as whom we send.
 *
 * @param isTls whether it speaks TLS from the first byte; else STARTTLS begins it
 * @param login how we sign in there
 */
public record MailServer(
    String host, int port, boolean isTls, Optional<Login> login, InternetAddress sender) {
  /** In milliseconds. */
  private static final String TO_CONNECT = "15000";

  private static final String FOR_AN_ANSWER = "60000";

  /** A name and its password. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /**
   * How Angus Mail is to speak with it. A password goes through TLS alone. On this machine nobody
   * listens in and certificates name nobody, so both are left to the server.
   *
   * @param name what we call ourselves
   */
  Properties properties(String name) {
    var isHere = host.matches("localhost|127\\.[0-9.]+|\\[?::1]?");
    var properties = new Properties();
    properties.setProperty("mail.smtp.localhost", name);
    properties.setProperty("mail.smtp.from", sender.getAddress());
    properties.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(isTls));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!isTls));
    properties.setProperty(
        "mail.smtp.starttls.required", String.valueOf(!isTls && login.isPresent() && !isHere));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(!isHere));
    if (isHere) {
      properties.setProperty("mail.smtp.ssl.trust", "*");
    }
    properties.setProperty("mail.smtp.connectiontimeout", TO_CONNECT);
    properties.setProperty("mail.smtp.timeout", FOR_AN_ANSWER);
    properties.setProperty("mail.smtp.quitwait", "false");
    return properties;
  }
}
