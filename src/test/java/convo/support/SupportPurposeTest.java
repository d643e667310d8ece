package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Support says from the start whether it comes to look or to change things, and why. */
public class SupportPurposeTest {
  private static final Office OFFICE = new Office();
  private static final String WISH = "The price of Cut lacks a digit";

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void who_says_nothing_else_looks_whatever_stands_beside_it() {
    var ada = OFFICE.ada();
    var form = ada.get("/support/sessions").html();
    assertThat(form.select("input[name=purpose][checked]").val()).isEqualTo("look");

    asks(ada, "bella", "look", WISH);

    assertThat(ada.get("/shops/bella").html().select("aside.strip").text())
        .contains("You are here to look");
    assertThat(OFFICE.one("select write_reason is null from support_sessions")).isEqualTo("t");
  }

  @Test
  void a_change_needs_its_own_reason_and_nothing_typed_is_lost() {
    var ada = OFFICE.ada();

    for (var wish : new String[] {"", "Please", "x".repeat(501)}) {
      var answer = asks(ada, "bella", "change", wish);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.html().select("textarea[name=change]").attr("aria-invalid"))
          .isEqualTo("true");
      assertThat(answer.html().select("textarea[name=change]").val()).isEqualTo(wish);
      assertThat(answer.html().select("input[name=purpose][checked]").val()).isEqualTo("change");
    }
    assertThat(asks(ada, "bella", "own", WISH).text()).contains("choose one of the two");
    assertThat(OFFICE.one("select count(*) from support_sessions")).isEqualTo("0");
  }

  @Test
  void where_notice_is_enough_ada_may_change_things_at_once_and_the_owners_read_what() {
    var ada = OFFICE.ada();

    assertThat(asks(ada, "bella", "change", WISH).location()).isEqualTo("/shops/bella");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(200);
    assertThat(mail("bella")).contains("They may look and change things.", WISH);
  }

  @Test
  void in_an_emergency_ada_first_looks_and_changes_things_at_once_when_she_insists() {
    OFFICE.rule("bella", "off");
    var ada = OFFICE.ada();
    assertThat(ada.get("/support/sessions").text()).contains("You come in to look");
    var fields = fields("bella", "change", WISH);
    fields.put("isEmergency", "on");
    fields.put("emergency", "Mails go out to the wrong people");

    assertThat(OFFICE.asks(ada, fields).location()).isEqualTo("/shops/bella");

    assertThat(ada.get("/shops/bella").html().select("aside.strip").text())
        .contains("You are here to look");
    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(403);
    assertThat(mail("bella"))
        .contains("They may only look. Should they need to change something")
        .contains("Against your setting, because: Mails go out to the wrong people");
    var visit = ada.get("/shops/bella/support-visit").html();
    assertThat(visit.select("textarea[name=reason]").val()).isEqualTo(WISH);

    Office.asksToWrite(ada, "bella");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(200);
    assertThat(OFFICE.mailsTo("bella"))
        .contains("In an emergency: support may change things in Bella's Salon");
  }

  @Test
  void in_an_emergency_an_owner_who_answers_no_is_heard() {
    OFFICE.rule("bella", "off");
    var ada = OFFICE.ada();
    var fields = fields("bella", "change", WISH);
    fields.put("isEmergency", "on");
    fields.put("emergency", "Mails go out to the wrong people");
    OFFICE.asks(ada, fields);
    var session = OFFICE.one("select id from support_sessions");
    OFFICE
        .convo
        .bella()
        .post(
            "/shops/bella/support-access/" + session + "/write-decision",
            Map.of("answer", "refused"));

    Office.asksToWrite(ada, "bella");

    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(403);
    assertThat(ada.get("/shops/bella/support-visit").text()).contains("An owner has said no");
  }

  @Test
  void a_yes_to_the_visit_is_none_to_the_change() {
    var ada = OFFICE.ada();
    asks(ada, "nori", "change", WISH);
    assertThat(mail("nori")).contains("and to change something there", WISH, "lets them look.");
    var byMail = mail("nori").replaceFirst("(?s).*(/support-approvals/\\S+).*", "$1");
    assertThat(OFFICE.convo.guest().get(byMail).text())
        .contains(WISH, "Whether they may change something, you say on the page of your shop.");

    decides("decision", "approved");
    OFFICE.enters(ada);

    assertThat(ada.get("/shops/nori").status()).isEqualTo(200);
    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(403);
    assertThat(ada.get("/shops/nori/support-visit").text()).contains("The owners have been asked");
    decides("write-decision", "approved");
    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(200);
  }

  @Test
  void owners_read_and_answer_the_wish_before_ada_is_in() {
    var ada = OFFICE.ada();
    asks(ada, "nori", "change", WISH);
    assertThat(ada.get("/support/sessions").text()).contains("To change", WISH);
    assertThat(owners())
        .contains("Nori", WISH, "Allow changes", "Approve", "a question of its own");

    decides("decision", "approved");
    assertThat(owners()).contains(WISH, "Allow changes", "Not in yet");
    decides("write-decision", "approved");
    assertThat(owners()).contains("Read and change").doesNotContain("Allow changes");

    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(404);
    OFFICE.enters(ada);
    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(200);
  }

  @Test
  void a_wish_that_was_refused_before_ada_is_in_stays_refused() {
    var ada = OFFICE.ada();
    asks(ada, "nori", "change", WISH);
    decides("write-decision", "refused");
    decides("decision", "approved");
    OFFICE.enters(ada);

    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(403);
    assertThat(owners()).doesNotContain("Allow changes");
  }

  private static Answer asks(Person agent, String shop, String purpose, String wish) {
    return OFFICE.asks(agent, fields(shop, purpose, wish));
  }

  private static Map<String, String> fields(String shop, String purpose, String wish) {
    return new LinkedHashMap<>(
        Map.of(
            "shop", shop,
            "reason", Office.REASON,
            "ticket", "T-77",
            "purpose", purpose,
            "change", wish));
  }

  private static void decides(String what, String answer) {
    var session = OFFICE.one("select id from support_sessions");
    OFFICE
        .convo
        .nori()
        .post("/shops/nori/support-access/" + session + "/" + what, Map.of("answer", answer));
  }

  private static String owners() {
    return OFFICE.convo.nori().get("/shops/nori/support-access").text();
  }

  private static String mail(String owner) {
    return OFFICE.one(
        "select string_agg(body, '' order by created_at) from outbox_messages where recipient = ?",
        owner + "@example.com");
  }
}
