package convo.outbox;

import static convo.outbox.MailRoom.header;
import static convo.outbox.MailRoom.part;
import static convo.outbox.MailRoom.round;
import static convo.outbox.MailRoom.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import convo.outbox.MailServer.Login;
import convo.shops.Accent;
import convo.words.Language;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail leaves by a real mail server, whatever that server does: none is lost. */
class DeliveryTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Login LOGIN = new Login("convo@example.com", "p@ss:word/+%");
  private MailRoom room = MailRoom.open();

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void a_mail_of_a_shop_arrives_as_text_and_page_in_the_readers_language() throws Exception {
    var shop = room.shop("Bellas Süßer Salon ✂️", "teal");
    var mail =
        Language.of("de")
            .speak(() ->
                new Mail(
                    "invitation",
                    "zoe@example.com",
                    "Für Zoë: Größe & Länge 💇",
                    """
                    Schöne Grüße <b> an dich.

                    https://convo.example.com/invitations/abc?x=1&y=2

                    https://elsewhere.example/typed-by-somebody
                    """));
    room.write(Optional.of(shop), mail);
    round(room.delivery(room.port()));

    var arrived = room.only();
    assertThat(arrived.getSubject()).isEqualTo("Für Zoë: Größe & Länge 💇");
    var sender = (InternetAddress) arrived.getFrom()[0];
    assertThat(sender.getPersonal()).isEqualTo("Bellas Süßer Salon ✂️ über Convo");
    assertThat(sender.getAddress()).isEqualTo("mail@convo.example.com");
    assertThat(header(arrived, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(arrived, "Content-Language")).isEqualTo("de");
    assertThat(header(arrived, "Message-ID")).matches("<[0-9a-f-]{36}@convo\\.example\\.com>");
    assertThat(arrived.getContentType()).startsWith("multipart/alternative");
    assertThat(part(arrived, 0))
        .contains("Schöne Grüße <b> an dich.", "Für Bellas Süßer Salon ✂️ verschickt von Convo");
    assertThat(part(arrived, 1))
        .contains("<html lang=\"de\">", "Schöne Grüße &lt;b&gt; an dich.", "#087970", ">Öffnen</a>")
        .contains("href=\"https://convo.example.com/invitations/abc?x=1&amp;y=2\"")
        .doesNotContain("href=\"https://elsewhere.example");
  }

  @Test
  void a_calendar_file_is_a_part_that_programs_act_on_and_an_attachment() throws Exception {
    var file = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Größe 💇\r\nEND:VCALENDAR\r\n";
    room.write(new Mail("booking", "ana@example.com", "Hello", "Text").bringing(file));
    round(room.delivery(room.port()));

    var all = (MimeMultipart) room.only().getContent();
    assertThat(room.only().getContentType()).startsWith("multipart/mixed");
    var words = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat(words.getCount()).isEqualTo(3);
    for (var part : List.of(words.getBodyPart(2), all.getBodyPart(1))) {
      assertThat(part.getContentType()).matches("text/calendar; *charset=UTF-8; *method=CANCEL.*");
      assertThat(new String(part.getInputStream().readAllBytes(), UTF_8)).isEqualTo(file);
    }
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("visit.ics");
  }

  @Test
  void a_name_begins_no_header_of_its_own() throws Exception {
    room.write(new Mail("notice", "ana@example.com", "Hello\r\nBcc: eve@example.com", "Text"));
    round(room.delivery(room.port()));
    assertThat(room.recipients()).containsExactly("ana@example.com");
    assertThat(room.only().getSubject()).isEqualTo("Hello Bcc: eve@example.com");
    assertThat(room.only().getHeader("Bcc")).isNull();
  }

  @ParameterizedTest
  @EnumSource(Accent.class)
  void a_page_has_the_colour_of_its_shop(Accent accent) throws Exception {
    var kept =
        new KeptMail(
            UUID.randomUUID(),
            room.clock.instant(),
            "notice",
            "Bella",
            "ana@example.com",
            "Subject",
            "Body",
            Language.BRITISH,
            1,
            Optional.of("Bella's"),
            Optional.of(accent),
            Optional.empty());
    assertThat(Files.readString(Path.of("static/convo.css")))
        .contains(
            ".accent-%s { --accent: %s;"
                .formatted(
                    accent.key(), new Letter(kept, URI.create("https://c.example")).colour()));
  }

  @Test
  void two_drains_at_once_send_each_mail_once() {
    IntStream.range(0, 32).forEach(number -> room.write("m%02d@example.com".formatted(number)));
    round(room.delivery(room.port()), room.delivery(room.port()));
    assertThat(room.recipients())
        .containsExactlyElementsOf(
            IntStream.range(0, 32).mapToObj("m%02d@example.com"::formatted).toList());
  }

  @Test
  void a_server_that_is_down_is_tried_again_and_again_until_it_is_up() {
    var port = room.port();
    room.server.stop();
    room.write("ana@example.com");
    var delivery = room.delivery(port);
    round(delivery);
    assertThat(room.state("ana@example.com")).isEqualTo("due in 60 no_answer");
    round(delivery);
    assertThat(room.state("ana@example.com")).isEqualTo("due in 60 no_answer");
    room.clock.pass(MINUTE);
    round(delivery);
    assertThat(room.state("ana@example.com")).isEqualTo("due in 300 no_answer");

    var again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      room.clock.pass(Duration.ofMinutes(5));
      round(delivery);
      assertThat(room.state("ana@example.com")).isEqualTo("sent");
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  @Test
  void after_the_last_pause_it_is_given_up() {
    var port = room.port();
    room.server.stop();
    room.write("ana@example.com");
    var delivery = room.delivery(port);
    for (var pause : DeliveryQueries.PAUSES) {
      round(delivery);
      assertThat(room.state("ana@example.com"))
          .isEqualTo("due in %d no_answer".formatted(pause.toSeconds()));
      room.clock.pass(pause);
    }
    round(delivery);
    assertThat(room.state("ana@example.com")).isEqualTo("given up no_answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT TO:<nobody@example.com> | 550 5.1.1 no such user   | given up no_mailbox",
        "RCPT TO:<nobody@example.com> | 450 4.2.0 greylisted     | due in 60 later",
        "MAIL FROM:                   | 550 5.7.1 not you        | due in 60 sender_refused",
        "MAIL FROM:                   | 421 4.3.2 too busy       | due in 60 later",
        "DATA                         | 554 5.6.0 looks like spam| given up refused",
        "DATA                         | 451 4.3.0 try later      | due in 60 later"
      })
  void what_the_server_says_decides_whether_it_is_tried_again(
      String line, String answer, String state) throws Exception {
    try (var door = new SmtpDoor(room.port(), Optional.empty())) {
      door.answers = said -> said.startsWith(line) ? Optional.of(answer) : Optional.empty();
      room.write("nobody@example.com");
      round(room.delivery(door.port()));
      assertThat(room.state("nobody@example.com")).isEqualTo(state);
      assertThat(room.server.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void one_refused_recipient_and_a_word_that_is_no_address_hold_up_nobody() throws Exception {
    try (var door = new SmtpDoor(room.port(), Optional.empty())) {
      door.answers =
          said -> said.contains("nobody@") ? Optional.of("550 no such user") : Optional.empty();
      room.write("nobody@example.com");
      room.write("no address");
      Stream.of("ana", "bo", "cy").forEach(name -> room.write(name + "@example.com"));
      round(room.delivery(door.port()));
      assertThat(room.recipients())
          .containsExactly("ana@example.com", "bo@example.com", "cy@example.com");
      assertThat(room.state("no address")).isEqualTo("given up no_mailbox");
    }
  }

  @Test
  void a_slow_mail_holds_up_none_but_itself_and_is_let_go_in_time() throws Exception {
    var never = new CountDownLatch(1);
    try (var door = new SmtpDoor(room.port(), Optional.empty())) {
      door.answers = said -> said.contains("slow@") ? waitFor(never) : Optional.empty();
      room.write("slow@example.com");
      IntStream.range(0, 20).forEach(number -> room.write("m%02d@example.com".formatted(number)));
      var delivery =
          room.delivery(
              MailRoom.server(door.port(), false, Optional.empty()), Duration.ofSeconds(3));
      delivery.round();
      until(() -> room.recipients().size() == 20);
      assertThat(room.state("slow@example.com")).isEqualTo("due in 180");
      until(delivery::isIdle);
      assertThat(room.state("slow@example.com")).isEqualTo("due in 60 no_answer");
      assertThat(room.recipients()).hasSize(20).doesNotContain("slow@example.com");
    } finally {
      never.countDown();
    }
  }

  @Test
  void codes_go_ahead_of_everything_and_wait_behind_nothing() throws Exception {
    IntStream.range(0, 10).forEach(number -> room.write("m%02d@example.com".formatted(number)));
    room.clock.pass(MINUTE);
    room.write(code("cleo@example.com").urgent());
    assertThat(room.claim(false).map(KeptMail::recipient)).contains("cleo@example.com");
    assertThat(room.claim(true)).isEmpty();

    var never = new CountDownLatch(1);
    try (var door = new SmtpDoor(room.port(), Optional.empty())) {
      door.answers = said -> said.contains("RCPT TO:<m") ? waitFor(never) : Optional.empty();
      var delivery = room.delivery(door.port());
      delivery.round();
      room.write(code("dan@example.com").urgent());
      delivery.round();
      until(() -> room.recipients().equals(List.of("dan@example.com")));
      never.countDown();
      until(delivery::isIdle);
      assertThat(room.recipients()).hasSize(11);
    }
  }

  /** The node dies after the server has taken the mail and before that is written down. */
  @Test
  void killed_between_sending_and_marking_it_is_doubled_at_most_once_under_the_same_id() {
    room.execute(
        """
        create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
        create trigger die before update on outbox_messages for each row when (new.sent_at is not null)
          execute function die();
        """);
    room.write("ana@example.com");
    var delivery = room.delivery(room.port());
    round(delivery);
    assertThat(room.server.getReceivedMessages()).hasSize(1);
    round(delivery);
    assertThat(room.server.getReceivedMessages()).hasSize(1);

    room.execute("drop trigger die on outbox_messages");
    room.clock.pass(DeliveryQueries.CLAIM);
    round(delivery);
    room.clock.pass(Duration.ofDays(2));
    round(delivery);

    assertThat(Stream.of(room.server.getReceivedMessages()).map(mail -> header(mail, "Message-ID")))
        .hasSize(2)
        .containsOnly(header(room.server.getReceivedMessages()[0], "Message-ID"));
    assertThat(room.state("ana@example.com")).isEqualTo("sent");
  }

  @Test
  void killed_before_it_was_sent_it_is_sent_once_the_claim_is_over() {
    room.write("ana@example.com");
    assertThat(room.claim(false)).isPresent();
    var delivery = room.delivery(room.port());
    round(delivery);
    assertThat(room.recipients()).isEmpty();
    room.clock.pass(DeliveryQueries.CLAIM);
    round(delivery);
    assertThat(room.recipients()).containsExactly("ana@example.com");
  }

  @Test
  void a_mail_that_ends_whoever_sends_it_is_given_up_at_last() {
    room.write("ana@example.com");
    for (var tries = 0; tries <= DeliveryQueries.PAUSES.size(); tries++) {
      assertThat(room.claim(false)).isPresent();
      room.clock.pass(DeliveryQueries.CLAIM);
    }
    round(room.delivery(room.port()));
    assertThat(room.recipients()).isEmpty();
    assertThat(room.state("ana@example.com")).isEqualTo("given up our_fault");
  }

  @Test
  void what_waited_for_days_because_mail_was_off_is_not_sent_by_itself() {
    room.write("old@example.com");
    room.clock.pass(Duration.ofDays(2));
    room.write("new@example.com");
    room.clock.pass(Duration.ofDays(1));
    round(room.delivery(room.port()));
    assertThat(room.recipients()).containsExactly("new@example.com");
    assertThat(room.state("old@example.com")).isEqualTo("given up late");
  }

  @Test
  void what_opens_nothing_any_more_is_not_sent() {
    var used = UUID.randomUUID();
    room.write(code("used@example.com").with(secret(used, Duration.ofMinutes(10))));
    room.write(code("old@example.com").with(secret(UUID.randomUUID(), MINUTE)));
    room.write(code("good@example.com").with(secret(UUID.randomUUID(), Duration.ofMinutes(10))));
    room.blank(used);
    room.clock.pass(MINUTE);
    round(room.delivery(room.port()));
    assertThat(room.recipients()).containsExactly("good@example.com");
    assertThat(room.state("used@example.com")).isEmpty();
  }

  @Test
  void tls_from_the_first_byte_and_a_login() throws Exception {
    room.close();
    room = new MailRoom("smtps");
    room.server.setUser("convo@example.com", LOGIN.user(), LOGIN.password());
    room.write("ana@example.com");
    var port = room.server.getSmtps().getPort();
    round(room.delivery(MailRoom.server(port, true, Optional.of(LOGIN)), MINUTE));
    assertThat(room.recipients()).containsExactly("ana@example.com");
  }

  @Test
  void starttls_and_a_login_that_nobody_hears() throws Exception {
    room.server.setUser("convo@example.com", LOGIN.user(), LOGIN.password());
    room.write("ana@example.com");
    try (var door = new SmtpDoor(room.port(), Optional.of(certificate()))) {
      round(room.delivery(MailRoom.server(door.port(), false, Optional.of(LOGIN)), MINUTE));
      assertThat(room.recipients()).containsExactly("ana@example.com");
      assertThat(door.heardInTheClear).hasSize(2).last().isEqualTo("STARTTLS");
    }
  }

  @Test
  void a_wrong_password_is_ours_to_mend_and_loses_no_mail() {
    room.server.setUser("convo@example.com", LOGIN.user(), LOGIN.password());
    room.write("ana@example.com");
    var wrong = Optional.of(new Login(LOGIN.user(), "wrong"));
    round(room.delivery(MailRoom.server(room.port(), false, wrong), MINUTE));
    assertThat(room.recipients()).isEmpty();
    assertThat(room.state("ana@example.com")).isEqualTo("due in 60 sign_in_refused");
  }

  @Test
  void elsewhere_a_password_goes_through_tls_alone_and_certificates_are_checked() {
    var server = MailRoom.server(587, false, Optional.of(LOGIN));
    var elsewhere =
        new MailServer("mail.example.com", 587, false, server.login(), server.sender())
            .properties("convo.example.com");
    assertThat(elsewhere.getProperty("mail.smtp.starttls.required")).isEqualTo("true");
    assertThat(elsewhere.getProperty("mail.smtp.ssl.checkserveridentity")).isEqualTo("true");
    assertThat(elsewhere.getProperty("mail.smtp.ssl.trust")).isNull();
    assertThat(server.toString()).doesNotContain(LOGIN.password());
  }

  private static Mail code(String recipient) {
    return new Mail("sign-in code", recipient, "123456 is your code", "Your code is 123456.");
  }

  private Secret secret(UUID of, Duration life) {
    return new Secret(of, "123456", room.clock.instant().plus(life));
  }

  private static Optional<String> waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** GreenMail's own, which is nobody's. */
  private static SSLContext certificate() throws Exception {
    var password = "changeit".toCharArray();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
      keys.load(Objects.requireNonNull(in), password);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
