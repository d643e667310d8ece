package convo.outbox;

import static convo.words.Words.outbox;
import static java.nio.charset.StandardCharsets.UTF_8;

import convo.web.Templates;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Base64;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to the mail server, each over a connection of its own. */
public final class SmtpClient {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpClient.class);
  private final MailServer server;
  private final URI portal;
  private final Templates templates;

  /**
   * @param portal the address of this portal
   */
  public SmtpClient(MailServer server, URI portal, Templates templates) {
    this.server = server;
    this.portal = portal;
    this.templates = templates;
  }

  /** Comes back once the server has taken it. */
  void send(KeptMail mail) throws MessagingException {
    var session = Session.getInstance(server.properties(portal.getHost()));
    var message = mail.language().speak(() -> message(session, mail));
    var transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(MailServer.Login::user).orElse(null),
          server.login().map(MailServer.Login::password).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      hangUp(transport);
    }
  }

  /** Whatever goes wrong in saying good-bye, the mail is taken or not. */
  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      LOG.debug("The mail server was gone before we were", gone);
    }
  }

  /** However often it is sent, its id is the same, so that mail programs show it once. */
  private MimeMessage message(Session session, KeptMail mail) throws MessagingException {
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<%s@%s>".formatted(mail.id(), portal.getHost()));
          }
        };
    var letter = new Letter(mail, portal);
    message.setFrom(sender(mail));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(oneLine(mail.subject()), UTF_8.name());
    message.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {mail.language().tag()});
    message.setContent(content(letter));
    message.saveChanges();
    return message;
  }

  /**
   * A calendar file is a part that mail programs act on, and an attachment for those that do not.
   */
  private MimeMultipart content(Letter letter) throws MessagingException {
    var words = new MimeMultipart("alternative", text(letter), html(letter));
    if (letter.mail().calendar().isEmpty()) {
      return words;
    }
    var file = letter.mail().calendar().get();
    words.addBodyPart(calendar(file));
    var all = new MimeBodyPart();
    all.setContent(words);
    var attached = calendar(file);
    attached.setFileName("visit.ics");
    attached.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", all, attached);
  }

  private static MimeBodyPart calendar(String file) throws MessagingException {
    var method = file.lines().anyMatch("METHOD:CANCEL"::equals) ? "CANCEL" : "REQUEST";
    var headers = new InternetHeaders();
    headers.addHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
    headers.addHeader("Content-Transfer-Encoding", "base64");
    return new MimeBodyPart(headers, Base64.getMimeEncoder().encode(file.getBytes(UTF_8)));
  }

  private InternetAddress sender(KeptMail mail) throws MessagingException {
    var own = server.sender();
    var name = mail.shopName().map(shop -> outbox().via(shop)).orElse(own.getPersonal());
    try {
      return new InternetAddress(
          own.getAddress(), name == null ? "Convo" : oneLine(name), UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new MessagingException("No UTF-8", impossible);
    }
  }

  private MimeBodyPart text(Letter letter) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(templates.text("outbox/letter_text.jte", letter), UTF_8.name());
    return part;
  }

  private MimeBodyPart html(Letter letter) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(templates.text("outbox/letter.jte", letter), UTF_8.name(), "html");
    return part;
  }

  /** No name that somebody typed begins a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
