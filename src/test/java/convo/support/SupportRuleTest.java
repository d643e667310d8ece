package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import java.util.Map;
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
    OFFICE.execute("update support_sessions set access = 'notice', approval_token_hash = null");

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
        .contains("Support may not step in any more. Whoever was inside is out.");
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

    assertThat(ada.get("/support/sessions").text()).contains("Step into a shop", "Nori Nails");
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
        .contains("Support may not step in any more.")
        .doesNotContain("Whoever was inside");
  }

  private static Answer saves(Person owner, String shop, String rule) {
    return owner.post("/shops/" + shop + "/settings/support-access", Map.of("supportAccess", rule));
  }

  private static String cause() {
    return OFFICE.one("select end_cause from support_sessions");
  }
}
