package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's rule for support holds from the moment that an owner saves it. */
public class SupportRuleTest {
  private static final Office OFFICE = new Office();

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void an_owner_who_said_yes_and_closes_the_shop_then_keeps_support_out() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();

    saves(OFFICE.convo.nori(), "nori", "off");

    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    assertThat(ada.get("/support/sessions").text()).contains("Ended by an owner");
    assertThat(cause()).isEqualTo("owner");
  }

  @Test
  void a_yes_lets_nobody_into_a_shop_that_closes_at_that_moment() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();

    OFFICE.rule("nori", "off");

    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
  }

  @Test
  void a_notice_that_was_not_used_needs_a_yes_once_the_shop_wants_to_be_asked() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.execute("update support_sessions set access = 'notice'");

    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    OFFICE.rule("nori", "notice");
    assertThat(OFFICE.enters(ada).location()).isEqualTo("/shops/nori");
  }

  @Test
  void who_is_inside_is_out_with_the_next_request_and_the_owners_are_told() {
    var ada = OFFICE.adaWriting("bella");
    var bella = OFFICE.convo.bella();

    saves(bella, "bella", "off");

    assertThat(bella.get("/shops/bella/settings").text())
        .contains("Support may not enter any more. Whoever was inside is out.");
    var over = ada.get("/shops/bella/customers");
    assertThat(over.status()).isEqualTo(410);
    assertThat(over.text()).contains("Your support session is over").doesNotContain("Cleo");
    OFFICE.ends().tell();
    assertThat(OFFICE.mailsTo("bella")).contains("Support has left Bella's Salon");
    assertThat(
            OFFICE.all(
                """
                select audit_entries.actor_name || ' ' || audit_entries.action
                from audit_entries
                join support_sessions on support_sessions.id = audit_entries.subject_id
                """))
        .containsExactly("Bella ended");
  }

  @Test
  void a_question_is_over_and_its_link_opens_nothing() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");

    saves(OFFICE.convo.nori(), "nori", "off");

    assertThat(ada.get("/support/sessions").text()).contains("Enter a shop", "Nori Nails");
    assertThat(cause()).isEqualTo("owner");
    assertThat(OFFICE.one("select string_agg(body, '') from outbox_messages"))
        .doesNotContain("/support-approvals/");
  }

  @Test
  void an_emergency_goes_on_and_other_rules_and_other_shops_send_nobody_away() {
    var ada = OFFICE.adaIn("bella");
    saves(OFFICE.convo.bella(), "bella", "approval");
    saves(OFFICE.convo.nori(), "nori", "off");
    assertThat(ada.get("/shops/bella").status()).isEqualTo(200);

    OFFICE.execute(
        "update support_sessions set access = 'break_glass', break_glass_reason = 'To stop the harm'");
    var bella = OFFICE.convo.bella();
    saves(bella, "bella", "off");

    assertThat(ada.get("/shops/bella").status()).isEqualTo(200);
    assertThat(bella.get("/shops/bella/settings").text())
        .contains("Support may not enter any more.")
        .doesNotContain("Whoever was inside");
  }

  @Test
  void who_came_by_notice_asks_for_write_once_the_shop_wants_to_be_asked() {
    var ada = OFFICE.adaIn("bella");
    saves(OFFICE.convo.bella(), "bella", "approval");

    Office.asksToWrite(ada, "bella");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(403);
    assertThat(OFFICE.one("select mode from support_sessions")).isEqualTo("read");
    assertThat(OFFICE.mailsTo("bella"))
        .contains("Support asks to change something in Bella's Salon");
  }

  @Test
  void what_support_granted_itself_is_taken_back_by_the_rule() {
    var ada = OFFICE.adaWriting("bella");
    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(200);

    saves(OFFICE.convo.bella(), "bella", "approval");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(403);
    assertThat(ada.get("/shops/bella/support-visit").text()).contains("is taken back");
    var visit = "/shops/bella/support-access/" + OFFICE.one("select id from support_sessions");
    assertThat(OFFICE.convo.bella().get(visit).text())
        .contains("Changes were allowed", "Your shop’s setting took the permission back");
  }

  @Test
  void what_an_owner_has_allowed_outlives_a_stricter_rule() {
    OFFICE.rule("bella", "approval");
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "bella");
    OFFICE.approves();
    OFFICE.enters(ada);
    Office.asksToWrite(ada, "bella");
    decides("write-decision", "approved");

    saves(OFFICE.convo.bella(), "bella", "approval");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(200);
  }

  @Test
  void a_yes_of_an_owner_who_is_none_any_more_lets_nobody_in() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();
    role("manager");
    try {
      assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
      assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    } finally {
      role("owner");
    }
  }

  @Test
  void write_gives_a_new_key_and_every_owner_a_mail_at_once() {
    var ada = OFFICE.adaIn("bella");
    var before = key(ada);

    Office.asksToWrite(ada, "bella");

    assertThat(key(ada)).isNotEqualTo(before);
    assertThat(opens(before, "/shops/bella")).isFalse();
    assertThat(OFFICE.mailsTo("bella")).contains("Support may change things in Bella's Salon");
  }

  @Test
  void write_that_an_owner_allows_gives_a_new_key_with_the_next_page() {
    OFFICE.rule("bella", "approval");
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "bella");
    OFFICE.approves();
    OFFICE.enters(ada);
    Office.asksToWrite(ada, "bella");
    var before = key(ada);
    OFFICE.clock.pass(Duration.ofSeconds(1));
    decides("write-decision", "approved");
    assertThat(OFFICE.mailsTo("bella")).contains("Support may change things in Bella's Salon");

    var form = OFFICE.service("Cut") + "/edit";
    assertThat(ada.get(form).location()).isEqualTo(form);
    assertThat(ada.get(form).status()).isEqualTo(200);

    var after = key(ada);
    assertThat(after).isNotEqualTo(before);
    assertThat(opens(before, "/shops/bella")).isFalse();
    ada.get("/shops/bella");
    assertThat(key(ada)).isEqualTo(after);
  }

  @Test
  void what_an_owner_refused_is_not_asked_again_at_once() {
    OFFICE.rule("bella", "approval");
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "bella");
    decides("decision", "refused");
    var mails = OFFICE.mailsTo("bella").size();

    var again = OFFICE.asks(ada, "bella");

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .contains("An owner said no at 10:00. Ask again from 11:00 on, on the shop’s clock.");
    assertThat(again.html().select("textarea[name=reason]").val()).isEqualTo(Office.REASON);
    assertThat(OFFICE.mailsTo("bella")).hasSize(mails);
    OFFICE.clock.pass(Duration.ofHours(1));
    assertThat(OFFICE.asks(ada, "bella").location()).isEqualTo("/support/sessions");
    OFFICE.clock.pass(Duration.ofHours(-1));
  }

  @Test
  void who_was_sent_away_does_not_come_back_by_notice_at_once() {
    var ada = OFFICE.adaIn("bella");
    decides("end", "");
    ada.get("/shops/bella");

    assertThat(OFFICE.asks(ada, "bella").text()).contains("An owner said no");
    assertThat(ada.get("/shops/bella").status()).isEqualTo(404);
  }

  @Test
  void changes_that_were_refused_are_not_wished_for_again_at_once() {
    OFFICE.rule("bella", "approval");
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "bella");
    OFFICE.approves();
    OFFICE.enters(ada);
    Office.asksToWrite(ada, "bella");
    decides("write-decision", "refused");
    var mails = OFFICE.mailsTo("bella").size();

    Office.asksToWrite(ada, "bella");

    assertThat(ada.get("/shops/bella/support-visit").text())
        .contains("What an owner has refused rests for an hour", "An owner has said no to changes");
    assertThat(OFFICE.mailsTo("bella")).hasSize(mails);
    ada.post("/shops/bella/support-visit/end", Map.of());
    saves(OFFICE.convo.bella(), "bella", "notice");
    var wish =
        Map.of(
            "shop", "bella",
            "reason", Office.REASON,
            "ticket", "T-77",
            "purpose", "change",
            "change", "The price must be mended");
    assertThat(OFFICE.asks(ada, wish).text()).contains("An owner refused changes at 10:00.");
  }

  private static void decides(String what, String answer) {
    var session = OFFICE.one("select id from support_sessions where ended_at is null");
    OFFICE
        .convo
        .bella()
        .post("/shops/bella/support-access/" + session + "/" + what, Map.of("answer", answer));
  }

  private static void role(String role) {
    OFFICE.execute(
        "update memberships set role = ? where account_id = (select id from accounts where email = 'nori@example.com')",
        role);
  }

  private static String key(Person person) {
    return Objects.requireNonNull(person.cookies().get("session"));
  }

  private static boolean opens(String key, String path) {
    var cookie = Map.of("Cookie", "session=" + key);
    return OFFICE.convo.guest().send("GET", path, "", cookie).status() == 200;
  }

  private static Answer saves(Person owner, String shop, String rule) {
    return owner.post("/shops/" + shop + "/settings/support-access", Map.of("supportAccess", rule));
  }

  private static String cause() {
    return OFFICE.one("select end_cause from support_sessions");
  }
}
