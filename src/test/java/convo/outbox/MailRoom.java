package convo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import convo.TestConvo;
import convo.TestDatabase;
import convo.audit.Actor;
import convo.database.Database;
import convo.database.ShopId;
import convo.signin.TestClock;
import convo.web.Proxies;
import convo.web.Site;
import convo.web.Templates;
import convo.web.Web;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A mail server, an outbox with a database of its own, and any number that drain it. */
final class MailRoom implements AutoCloseable {
  static final URI PORTAL = URI.create("https://convo.example.com");
  final TestDatabase test = TestDatabase.migrated();
  final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  final GreenMail server;
  private final Templates templates =
      new Web(
              new Site(
                  PORTAL,
                  false,
                  true,
                  TestDatabase.SECRET,
                  Proxies.NONE,
                  Duration.ofSeconds(20),
                  clock))
          .templates();
  private final Database database = Database.open(test.settings());
  private final List<AutoCloseable> open = new ArrayList<>();

  MailRoom(String protocol) {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.start();
  }

  static MailRoom open() {
    return new MailRoom("smtp");
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** Sends to a port of this machine without signing in. */
  Delivery delivery(int port) {
    return delivery(server(port, false, Optional.empty()), Duration.ofMinutes(1));
  }

  /** One that has its own connections to the database, as another node has. */
  Delivery delivery(MailServer to, Duration limit) {
    var own = Database.open(test.settings());
    open.add(own);
    var delivery =
        new Delivery(
            new DeliveryQueries(own.platform(), clock),
            new SmtpClient(to, PORTAL, templates),
            limit);
    open.addFirst(delivery);
    return delivery;
  }

  static MailServer server(int port, boolean isTls, Optional<MailServer.Login> login) {
    try {
      var sender = new InternetAddress("Convo <mail@convo.example.com>", true);
      return new MailServer("127.0.0.1", port, isTls, login, sender);
    } catch (AddressException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The next claim as a node makes it. */
  Optional<KeptMail> claim(boolean onlyUrgent) {
    return new DeliveryQueries(database.platform(), clock).claim(onlyUrgent);
  }

  void write(String recipient) {
    write(new Mail("notice", recipient, "A word", "It is about nothing."));
  }

  void write(Mail mail) {
    write(Optional.empty(), mail);
  }

  void write(Optional<ShopId> shop, Mail mail) {
    database
        .platform()
        .useWrite(
            handle -> OutboxQueries.add(handle, shop, Actor.system("test"), clock.instant(), mail));
  }

  void blank(UUID secretOf) {
    database.platform().useWrite(handle -> OutboxQueries.blank(handle, secretOf));
  }

  /** Makes a shop. */
  ShopId shop(String name, String accent) {
    return test.witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    insert into shops (slug, name, time_zone, currency, country, locale, accent)
                    values ('bella', :name, 'Europe/Berlin', 'EUR', 'DE', 'de-DE', :accent)
                    returning id
                    """)
                .bind("name", name)
                .bind("accent", accent)
                .mapTo(Long.class)
                .map(ShopId::new)
                .one());
  }

  /** One round of each, until all that they began is done. */
  static void round(Delivery... deliveries) {
    Stream.of(deliveries).parallel().forEach(Delivery::round);
    Stream.of(deliveries).forEach(delivery -> until(delivery::isIdle));
  }

  static void until(BooleanSupplier holds) {
    try {
      for (var tries = 0; tries < 600 && !holds.getAsBoolean(); tries++) {
        Thread.sleep(20);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  List<String> recipients() {
    return Stream.of(server.getReceivedMessages())
        .map(message -> header(message, "To"))
        .sorted()
        .toList();
  }

  static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, ", ");
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A part of a mail as its reader's program decodes it: 0 is the text, 1 the page. */
  static String part(MimeMessage message, int number) throws MessagingException, IOException {
    return ((MimeMultipart) message.getContent()).getBodyPart(number).getContent().toString();
  }

  /** What the database says of a mail to this address. */
  String state(String recipient) {
    return test.witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ',
                      case when sent_at is not null then 'sent' end,
                      case when failed_at is not null then 'given up' end,
                      case when due_at is not null then 'due in ' || extract(epoch from due_at - :now)::int end,
                      failure)
                    from outbox_messages
                    where recipient = :recipient
                    """)
                .bind("now", clock.instant())
                .bind("recipient", recipient)
                .mapTo(String.class)
                .one());
  }

  void execute(String statement) {
    test.witness().useHandle(handle -> handle.execute(statement));
  }

  @Override
  public void close() throws Exception {
    for (var one : open) {
      one.close();
    }
    database.close();
    server.stop();
    test.drop();
  }
}
