package convo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which mail did not arrive: each shop reads of its own, support of all, nobody what it says. */
class UndeliveredTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @AfterEach
  void clear() {
    execute("delete from outbox_messages");
  }

  @Test
  void a_shop_reads_of_its_own_and_sends_again() {
    var mail = failed("bella", "confirmation", "cleo@example.com", "Your visit");
    failed("rita", "confirmation", "dan@example.com", "Rita’s words");

    var page = CONVO.bella().get("/shops/bella/mail");
    assertThat(page.text())
        .contains("Your visit", "cleo@example.com", "does not exist, or takes no mail")
        .doesNotContain("Rita’s words", "dan@example.com", "the body");

    var sent = CONVO.bella().post("/shops/bella/mail/" + mail, Map.of());
    assertThat(sent.location()).endsWith("/shops/bella/mail");
    assertThat(CONVO.bella().get("/shops/bella/mail").text())
        .contains("It is on its way again.", "Everything went out");
    assertThat(state(mail)).isEqualTo("due 0");

    CONVO.bella().post("/shops/bella/mail/" + mail, Map.of());
    assertThat(CONVO.bella().get("/shops/bella/mail").text()).contains("on its way already");
    assertThat(state(mail)).isEqualTo("due 0");
  }

  @Test
  void what_is_another_shops_or_convos_is_not_there() {
    var ritas = failed("rita", "confirmation", "dan@example.com", "Your visit");
    var convos = failed("", "sign-in code", "dan@example.com", "Your code");
    for (var mail : new UUID[] {ritas, convos, UUID.randomUUID()}) {
      assertThat(CONVO.bella().post("/shops/bella/mail/" + mail, Map.of()).status()).isEqualTo(404);
    }
    assertThat(state(ritas)).isEqualTo("failed 8");
    assertThat(state(convos)).isEqualTo("failed 8");
  }

  @Test
  void a_manager_reads_of_mail_to_customers_alone_and_a_stylist_of_none() {
    failed("bella", "confirmation", "cleo@example.com", "Your visit");
    var toOwner = failed("bella", "support", "bella@example.com", "Support was here");
    assertThat(CONVO.max().get("/shops/bella/mail").text())
        .contains("Your visit")
        .doesNotContain("Support was here");
    assertThat(CONVO.max().post("/shops/bella/mail/" + toOwner, Map.of()).status()).isEqualTo(404);
    assertThat(CONVO.bella().get("/shops/bella/mail").text()).contains("Support was here");
    assertThat(CONVO.sam().get("/shops/bella/mail").status()).isEqualTo(403);
    assertThat(CONVO.rita().get("/shops/bella/mail").status()).isEqualTo(404);
  }

  @Test
  void an_address_that_the_shop_does_not_know_stays_unknown_to_it() {
    var mail = failed("bella", "correction", "private@cleo.example", "We have answered");
    execute("update outbox_messages set is_private = true");
    assertThat(CONVO.bella().get("/shops/bella/mail").text())
        .contains("We have answered", "The customer’s own address")
        .doesNotContain("private@cleo.example");
    CONVO.bella().post("/shops/bella/mail/" + mail, Map.of());
    assertThat(state(mail)).isEqualTo("due 0");
  }

  @Test
  void support_reads_of_all_but_no_address_and_no_code_and_sends_again() {
    var mail = failed("rita", "confirmation", "dan@example.com", "Your visit");
    failed("", "sign-in code", "cleo@example.com", "123456 is your code");
    execute(
        "update outbox_messages set secret = '123456', secret_ends_at = '2027-01-01'"
            + " where kind = 'sign-in code'");
    var ada = CONVO.ada();
    assertThat(ada.get("/support/mail").text())
        .contains("Your visit", "d…@example.com", "Rita's", "… is your code", "Convo")
        .doesNotContain("dan@example.com", "123456", "the body");
    ada.post("/support/mail/" + mail, Map.of());
    assertThat(ada.get("/support/mail").text()).contains("It is on its way again.");
    assertThat(state(mail)).isEqualTo("due 0");
    assertThat(ada.post("/support/mail/" + UUID.randomUUID(), Map.of()).status()).isEqualTo(404);
    assertThat(CONVO.bella().get("/support/mail").status()).isEqualTo(404);
  }

  @Test
  void what_opens_nothing_any_more_is_not_sent_again() {
    var mail = failed("bella", "invitation", "new@example.com", "Join us");
    execute("update outbox_messages set is_blanked = true");
    var page = CONVO.bella().get("/shops/bella/mail");
    assertThat(page.text()).contains("Not needed any more");
    assertThat(page.html().select("main form")).isEmpty();
    CONVO.bella().post("/shops/bella/mail/" + mail, Map.of());
    CONVO.ada().post("/support/mail/" + mail, Map.of());
    assertThat(state(mail)).isEqualTo("failed 8");
  }

  @Test
  void what_is_tried_again_says_when_on_the_shops_clock_and_in_the_readers_language() {
    failed("bella", "confirmation", "cleo@example.com", "Your visit");
    execute(
        "update outbox_messages set failed_at = null, failure = 'later',"
            + " due_at = '2026-11-23 09:05Z'");
    assertThat(CONVO.bella().get("/shops/bella/mail").text())
        .contains("asked to try later", "Tried again Mon 23 Nov 2026, 10:05");
    language("bella", "de");
    try {
      assertThat(CONVO.bella().get("/shops/bella/mail").text())
          .contains("Der Mailserver bat, es später zu versuchen.", "Neuer Versuch");
    } finally {
      language("bella", "en-GB");
    }
  }

  /** The door itself refuses what the page never asks for. */
  @Test
  void a_shops_role_reads_no_body_and_no_address() {
    try (var database = convo.database.Database.open(CONVO.database().settings())) {
      for (var column : new String[] {"body", "recipient", "subject", "secret", "actor_name"}) {
        assertThat(refusal(database, column)).as(column).contains("permission denied");
      }
    }
  }

  private static String refusal(convo.database.Database database, String column) {
    try {
      return database
          .shops()
          .read(
              new convo.database.ShopId(1),
              handle ->
                  handle
                      .createQuery("select count(" + column + ") from outbox_messages")
                      .mapTo(String.class)
                      .one());
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static UUID failed(String shop, String kind, String recipient, String subject) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    insert into outbox_messages (shop_id, actor_kind, actor_name, kind, recipient, subject, body,
                      created_at, tries, failed_at, failure)
                    values ((select id from shops where slug = :shop), 'system', 'test', :kind, :recipient, :subject,
                      'the body', :now, 8, :now, 'no_mailbox')
                    returning id
                    """)
                .bind("shop", shop)
                .bind("kind", kind)
                .bind("recipient", recipient)
                .bind("subject", subject)
                .bind("now", TestConvo.CLOCK.instant())
                .mapTo(UUID.class)
                .one());
  }

  private static String state(UUID mail) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .select(
                    """
                    select case when due_at is not null then 'due ' when failed_at is not null then 'failed ' end || tries
                    from outbox_messages
                    where id = ?
                    """,
                    mail)
                .mapTo(String.class)
                .one());
  }

  private static void language(String person, String tag) {
    execute(
        "update accounts set language = '%s' where email = '%s@example.com'"
            .formatted(tag, person));
  }

  private static void execute(String statement) {
    CONVO.database().witness().useHandle(handle -> handle.execute(statement));
  }
}
