package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.wall.Browser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a support session begins, what it is while it lasts, and how it ends. */
public class SupportSessionTest {
  private static final Office OFFICE = new Office();

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  // ---- Start: reason, ticket, the shop's rule

  @Test
  void ada_gives_a_reason_of_ten_characters_and_a_ticket() {
    var answer = OFFICE.asks(OFFICE.ada(), Map.of("shop", "bella", "reason", "Just so"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("at least 10 characters why", "give the ticket");
    assertThat(sessions()).isZero();
  }

  @Test
  void a_row_of_the_shops_and_of_their_growth_leads_to_the_form_with_that_shop_chosen() {
    for (var list : List.of("/support", "/support/growth")) {
      var row = OFFICE.ada().get(list).html().select("tbody th a[href$==nori]").attr("href");

      assertThat(OFFICE.ada().get(row).html().select("[name=shop] option[selected]").val())
          .as(list)
          .isEqualTo("nori");
    }
    var unknown = OFFICE.ada().get("/support/sessions?shop=nowhere");
    assertThat(unknown.html().select("[name=shop] option[selected]").val()).isNotEqualTo("nowhere");
    assertThat(unknown.status()).isEqualTo(200);
  }

  @Test
  void who_only_looks_reads_the_settings_as_text() {
    var ada = OFFICE.adaIn("bella");

    for (var page : List.of("/shops/bella/settings", "/shops/bella/settings/public-page")) {
      var html = ada.get(page).html();
      assertThat(html.select("main .form-control, main select, main [type=checkbox]"))
          .as(page)
          .isEmpty();
      assertThat(html.select("main .definition dd").eachText()).as(page).doesNotContain("–", "");
    }
    assertThat(ada.get("/shops/bella/settings").text()).contains("Time zone", "2 h before");
  }

  @Test
  void two_errors_of_one_form_have_two_links_that_differ() {
    OFFICE.rule("bella", "off");
    var wrong =
        Map.of(
            "shop", "bella",
            "reason", "Short",
            "ticket", "T-1",
            "purpose", "change",
            "change", "Too",
            "isEmergency", "on",
            "emergency", "Too");

    var links = OFFICE.asks(OFFICE.ada(), wrong).html().select(".error-summary a");

    assertThat(links.eachText())
        .doesNotHaveDuplicates()
        .contains(
            "Reason: Please say in at least 10 characters why.",
            "What must be changed, and why: Please say in at least 10 characters why.",
            "What harm: Please say in at least 10 characters why.");
    assertThat(links.eachAttr("href")).doesNotHaveDuplicates();
  }

  @Test
  void ada_proves_her_second_factor_anew() {
    var ada = OFFICE.ada();
    var fields = new LinkedHashMap<String, String>();
    fields.put("shop", "bella");
    fields.put("reason", Office.REASON);
    fields.put("ticket", "T-77");

    for (var code : new String[] {"", "123456"}) {
      fields.put("code", code);
      assertThat(ada.post("/support/sessions", fields).status()).as(code).isEqualTo(422);
    }
    assertThat(sessions()).isZero();

    fields.put("code", OFFICE.code(ada));
    assertThat(ada.post("/support/sessions", fields).location()).isEqualTo("/shops/bella");
    ada.post("/shops/bella/support-visit/end", Map.of());
    assertThat(ada.post("/support/sessions", fields).text()).contains("used already");
  }

  @Test
  void who_has_no_second_factor_starts_nothing() {
    OFFICE.execute("update accounts set support = true where email = 'dan@example.com'");
    var dan = OFFICE.convo.signedInAnew("dan");

    assertThat(OFFICE.asks(dan, "bella").location()).startsWith("/account/second-factor");
    assertThat(sessions()).isZero();
    OFFICE.execute("update accounts set support = false where email = 'dan@example.com'");
  }

  @Test
  void a_session_that_was_approved_is_entered_with_the_second_factor_too() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();

    var refused = ada.post("/support/sessions/" + session() + "/entry", Map.of("code", "123456"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    assertThat(OFFICE.enters(ada).location()).isEqualTo("/shops/nori");
  }

  @Test
  void where_support_comes_by_notice_ada_is_in_at_once_and_the_owners_have_mail() {
    var ada = OFFICE.adaIn("bella");

    assertThat(ada.get("/shops/bella").status()).isEqualTo(200);
    assertThat(OFFICE.mailsTo("bella")).containsExactly("Support is in Bella's Salon");
    assertThat(OFFICE.mailsTo("max")).isEmpty();
    assertThat(mail("bella")).contains("Ada", Office.REASON, "T-77", "/shops/bella/support-access");
  }

  @Test
  void where_support_comes_by_approval_ada_waits_for_an_owner() {
    var ada = OFFICE.ada();

    assertThat(OFFICE.asks(ada, "nori").location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/support/sessions").text()).contains("Waits for a yes");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    assertThat(OFFICE.mailsTo("nori")).containsExactly("Support asks to look into Nori Nails");
    assertThat(mail("nori")).contains("/support-approvals/");
  }

  @Test
  void after_an_owners_yes_ada_enters_and_the_owner_has_mail() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();

    assertThat(ada.get("/support/sessions").text()).contains("Approved", "Enter Nori");
    assertThat(OFFICE.enters(ada).location()).isEqualTo("/shops/nori");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(200);
    assertThat(OFFICE.mailsTo("nori")).contains("Support is in Nori Nails");
  }

  @Test
  void whoever_reads_german_has_mails_and_pages_in_german() {
    var readers =
        "update accounts set language = ? where email in ('ada@example.com', 'nori@example.com')";
    OFFICE.execute(readers, "de");
    try {
      var ada = OFFICE.ada();
      OFFICE.asks(ada, "nori");
      OFFICE.approves();
      OFFICE.clock.pass(Duration.ofMinutes(1)); // so that its mail is the later one
      OFFICE.enters(ada);

      assertThat(OFFICE.mailsTo("nori"))
          .containsExactly(
              "Der Support möchte in Nori Nails hineinsehen", "Der Support ist in Nori Nails");
      assertThat(mail("nori")).contains("Ada vom Support von Convo", "Warum: " + Office.REASON);
      assertThat(ada.get("/shops/nori/support-visit").text())
          .contains("Ada, Support bei Nori Nails", "Du darfst dich umsehen", "Laden verlassen");
      assertThat(OFFICE.convo.nori().get("/shops/nori/support-access").text())
          .contains("Ada ist in deinem Laden", "noch 30 Minuten");
    } finally {
      OFFICE.execute(readers, "en-GB");
    }
  }

  @Test
  void a_yes_is_good_for_fifteen_minutes() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();
    OFFICE.clock.pass(Duration.ofMinutes(15));

    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/nori").status()).isEqualTo(404);
    assertThat(ada.get("/support/sessions").text()).contains("Enter a shop");
  }

  @Test
  void a_question_can_be_withdrawn() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");

    ada.post("/support/sessions/" + session() + "/end", Map.of());
    OFFICE.execute("update support_sessions set decision = 'approved', decided_at = requested_at");

    assertThat(OFFICE.enters(ada).location()).isEqualTo("/support/sessions");
    assertThat(cause()).isEqualTo("withdrawn");
    assertThat(mail("nori")).doesNotContain("/support-approvals/");
    assertThat(ada.get("/support/sessions").text()).contains("Withdrawn");
  }

  @Test
  void a_closed_shop_is_entered_only_in_an_emergency_and_every_owner_has_mail_at_once() {
    OFFICE.rule("bella", "off");
    OFFICE.execute(
        "update memberships set role = 'owner' where account_id = (select id from accounts where email = 'max@example.com')");
    var ada = OFFICE.ada();

    var refused = OFFICE.asks(ada, "bella");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("closed to support");
    assertThat(sessions()).isZero();

    var emergency =
        Map.of(
            "shop", "bella",
            "reason", Office.REASON,
            "ticket", "T-1",
            "isEmergency", "on",
            "emergency", "Mails go out to the wrong people");
    assertThat(OFFICE.asks(ada, emergency).location()).isEqualTo("/shops/bella");
    assertThat(OFFICE.mailsTo("bella"))
        .containsExactlyElementsOf(OFFICE.mailsTo("max"))
        .containsExactly("In an emergency: support is in Bella's Salon");
    OFFICE.execute(
        "update memberships set role = 'manager' where account_id = (select id from accounts where email = 'max@example.com')");
  }

  @Test
  void a_session_of_somebody_elses_is_not_there() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();
    OFFICE.execute(
        "update support_sessions set account_id = (select id from accounts where email = 'dan@example.com')");

    assertThat(OFFICE.enters(ada).status()).isEqualTo(404);
    assertThat(ada.post("/support/sessions/" + session() + "/end", Map.of()).status())
        .isEqualTo(404);
    assertThat(ada.get("/support/sessions").text()).doesNotContain("Nori Nails Approved");
  }

  // ---- While it lasts

  @Test
  void half_an_hour_is_the_hard_end() {
    var ada = OFFICE.adaIn("bella");
    OFFICE.clock.pass(Duration.ofMinutes(29).plusSeconds(59));
    assertThat(ada.get("/shops/bella").status()).isEqualTo(200);
    OFFICE.clock.pass(Duration.ofSeconds(1));

    var over = ada.get("/shops/bella");
    assertThat(over.status()).isEqualTo(410);
    assertThat(over.text()).contains("Your support session is over").doesNotContain("Visits");
    assertThat(over.link("Back to support")).isEqualTo("/support");
    assertThat(ada.get("/support").status()).isEqualTo(200);
    assertThat(ada.get("/shops/bella").status()).isEqualTo(404);
    assertThat(cause()).isEqualTo("time");
  }

  @Test
  void nothing_is_done_by_a_click_that_comes_too_late() {
    var ada = OFFICE.adaWriting("bella");
    var service = OFFICE.service("Cut");
    var form = ada.get(service + "/edit").fields();
    form.put("name", "Too late");
    var body = Browser.form(form) + "&csrf=" + ada.token(service + "/edit");
    OFFICE.clock.pass(Duration.ofMinutes(30));

    assertThat(ada.send("POST", service, body, Map.of()).status()).isEqualTo(410);
    assertThat(OFFICE.all("select name from services where name = 'Too late'")).isEmpty();
  }

  @Test
  void a_part_of_a_page_is_told_to_load_the_page_that_says_it_is_over() {
    var ada = OFFICE.adaIn("bella");
    OFFICE.clock.pass(Duration.ofMinutes(30));

    var part = ada.getPart("/shops/bella/customers?q=cleo", "customers");

    assertThat(part.status()).isEqualTo(410);
    assertThat(part.body()).isEmpty();
    assertThat(part.headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(ada.get("/shops/bella").text()).contains("Your support session is over");
  }

  @Test
  void ada_only_looks_until_write_was_granted_with_a_second_reason() {
    var ada = OFFICE.adaIn("bella");
    var refused = ada.get(OFFICE.service("Cut") + "/edit");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("You are here to look. Ask to make changes");
    assertThat(ada.post(OFFICE.service("Cut"), Map.of()).status()).isEqualTo(403);

    var tooShort = ada.post("/shops/bella/support-visit/write", Map.of("reason", "Please"));
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(403);

    assertThat(role(ada)).isEqualTo("support, reading only");
    Office.asksToWrite(ada, "bella");
    assertThat(role(ada)).isEqualTo("support, may change");
    assertThat(ada.get(OFFICE.service("Cut") + "/edit").status()).isEqualTo(200);
    assertThat(OFFICE.one("select write_reason from support_sessions"))
        .isEqualTo("The price must be mended");
  }

  @Test
  void where_an_owner_is_asked_first_write_is_asked_for_too() {
    var ada = OFFICE.ada();
    OFFICE.asks(ada, "nori");
    OFFICE.approves();
    OFFICE.enters(ada);

    Office.asksToWrite(ada, "nori");

    assertThat(ada.get("/shops/nori/support-visit").text()).contains("The owners have been asked");
    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(403);
    assertThat(OFFICE.mailsTo("nori")).contains("Support asks to change something in Nori Nails");
    var answer =
        mail("nori").replaceFirst("(?s).*Say yes or no here:\\s+https?://[^/]+(\\S+).*", "$1");
    assertThat(OFFICE.convo.nori().get(answer).text()).contains("Allow changes", "Refuse");

    OFFICE.execute(
        "update support_sessions set mode = 'write', write_granted_at = write_requested_at");
    assertThat(ada.get("/shops/nori/services/new").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shops/bella",
        "/shops/bella/customers",
        "/shops/bella/services",
        "/shops/bella/members",
        "/shops/bella/nowhere",
        "/shops/rita",
        "/support",
        "/nowhere"
      })
  void every_page_and_error_page_says_who_is_where_how_long_and_how_to_stop(String path) {
    var ada = OFFICE.adaIn("bella");
    OFFICE.clock.pass(Duration.ofMinutes(10));

    var banner = ada.get(path).html().select("aside.strip");

    assertThat(banner.text())
        .contains(
            "Ada, support at Bella's Salon", "T-77", "You are here to look", "20 minutes left");
    assertThat(banner.select("form").attr("action")).isEqualTo("/shops/bella/support-visit/end");
    assertThat(banner.select("time").attr("datetime")).isEqualTo("PT20M");
  }

  @Test
  void every_page_is_written_down_before_it_is_answered_refused_and_unknown_ones_too() {
    var ada = OFFICE.adaIn("bella");
    ada.get("/shops/bella/customers?q=cleo");
    ada.get("/shops/bella/members");
    ada.get("/shops/rita");
    ada.get("/nowhere");
    ada.send("POST", "/shops/bella/settings", "name=x", Map.of());

    assertThat(OFFICE.all("select method || ' ' || path from support_page_views"))
        .containsExactlyInAnyOrder(
            "GET /shops/bella/customers?q=cleo",
            "GET /shops/bella/members",
            "GET /elsewhere",
            "GET /elsewhere",
            "POST /shops/bella/settings");
  }

  @Test
  void a_page_that_cannot_be_written_down_is_not_answered() {
    var ada = OFFICE.adaIn("bella");
    OFFICE.execute("revoke insert on support_page_views from convo_platform");
    try {
      var answer = ada.get("/shops/bella/customers");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text()).doesNotContain("Cleo");
    } finally {
      OFFICE.execute("grant insert on support_page_views to convo_platform");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/support",
        "/support/sessions",
        "/me",
        "/account",
        "/account/sessions",
        "/places",
        "/shops/rita",
        "/shops/nori",
        "/dev/mail",
        "/sign-in"
      })
  void inside_a_shop_nothing_else_is_there(String path) {
    assertThat(OFFICE.adaIn("bella").get(path).status()).isEqualTo(404);
  }

  @Test
  void adas_own_shop_is_not_there_either() {
    OFFICE.execute(
        """
        insert into memberships (shop_id, account_id, role)
        select shops.id, accounts.id, 'owner'
        from shops, accounts
        where shops.slug = 'rita'
        and accounts.email = 'ada@example.com'
        """);
    var ada = OFFICE.ada();
    assertThat(ada.get("/shops/rita").status()).isEqualTo(200);
    OFFICE.asks(ada, "bella");

    assertThat(ada.get("/shops/rita").status()).isEqualTo(404);
    OFFICE.execute(
        "delete from memberships where account_id = (select id from accounts where email = 'ada@example.com')");
  }

  @Test
  void nobody_is_in_two_sessions() {
    OFFICE.adaIn("bella");
    var elsewhere = OFFICE.ada();

    assertThat(elsewhere.get("/support/sessions").text())
        .contains("Running")
        .doesNotContain("Enter a shop");
    var second = OFFICE.asks(elsewhere, "rita");
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).doesNotContain("Rita's Barbers: ");
    assertThat(elsewhere.get("/shops/rita").status()).isEqualTo(404);
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void members_invitations_the_rule_for_support_and_erasure_are_never_open() {
    var ada = OFFICE.adaWriting("bella");
    var cleo = OFFICE.customer("bella", "Cleo");

    for (var path :
        new String[] {"/shops/bella/members", "/shops/bella/invitations/new", cleo + "/erasure"}) {
      var answer = ada.get(path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.text()).contains("never open to support");
    }
    var rule = ada.post("/shops/bella/settings/support-access", Map.of("supportAccess", "notice"));
    assertThat(rule.status()).isEqualTo(403);
    assertThat(ada.get("/shops/bella/settings").text()).doesNotContain("How support may enter");
  }

  @Test
  void only_support_asks_and_nobody_visits_support_or_a_customer() {
    assertThat(OFFICE.convo.bella().get("/support/sessions").status()).isEqualTo(404);
    var noShop = OFFICE.asks(OFFICE.ada(), Map.of("shop", "cleo@example.com"));
    assertThat(noShop.status()).isEqualTo(422);
    assertThat(noShop.text()).contains("choose a shop");
  }

  // ---- Both identities

  @Test
  void every_change_names_ada_and_her_session() {
    var ada = OFFICE.adaWriting("bella");
    var service = OFFICE.service("Cut");
    var form = ada.get(service + "/edit").fields();
    form.put("price", "47");

    assertThat(ada.post(service, form).status()).isEqualTo(303);
    assertThat(
            OFFICE.one(
                """
                select audit_entries.actor_name || ' ' || audit_entries.changes || ' ' || support_sessions.ticket
                from audit_entries
                join support_sessions
                  on support_sessions.shop_id = audit_entries.shop_id
                  and support_sessions.id = audit_entries.support_session_id
                  and support_sessions.account_id = audit_entries.actor_account_id
                where audit_entries.actor_kind = 'support'
                """))
        .startsWith("Ada ")
        .contains("47")
        .endsWith(" T-77");
    OFFICE.execute("update services set price_cents = 4500 where name = 'Cut'");
  }

  @Test
  void every_mail_about_support_names_ada_and_her_session() {
    OFFICE.adaIn("bella");

    assertThat(
            OFFICE.one(
                """
                select count(*)
                from outbox_messages
                join support_sessions on support_sessions.id = outbox_messages.support_session_id
                where outbox_messages.actor_kind = 'support'
                and outbox_messages.actor_account_id = support_sessions.account_id
                """))
        .isEqualTo("1");
  }

  // ---- The key of the browser

  @Test
  void the_key_of_the_browser_changes_on_the_way_in_and_out_and_the_old_one_opens_nothing() {
    var ada = OFFICE.ada();
    var before = key(ada);
    OFFICE.asks(ada, "bella");
    var inside = key(ada);
    ada.post("/shops/bella/support-visit/end", Map.of());
    var after = key(ada);

    assertThat(before).isNotEqualTo(inside);
    assertThat(inside).isNotEqualTo(after).isNotEqualTo(before);
    assertThat(withKey(before, "/support").location()).startsWith("/sign-in");
    assertThat(withKey(inside, "/shops/bella").location()).startsWith("/sign-in");
    assertThat(withKey(after, "/support").status()).isEqualTo(200);
  }

  @Test
  void the_key_changes_too_when_the_time_is_up() {
    var ada = OFFICE.adaIn("bella");
    var inside = key(ada);
    OFFICE.clock.pass(Duration.ofMinutes(30));
    ada.get("/shops/bella");

    assertThat(key(ada)).isNotEqualTo(inside);
    assertThat(withKey(inside, "/support").location()).startsWith("/sign-in");
  }

  private static String key(Person person) {
    return Objects.requireNonNull(person.cookies().get("session"));
  }

  private static Answer withKey(String key, String path) {
    return OFFICE.convo.guest().send("GET", path, "", Map.of("Cookie", "session=" + key));
  }

  private static String session() {
    return OFFICE.one("select id from support_sessions");
  }

  private static String cause() {
    return OFFICE.one("select end_cause from support_sessions");
  }

  private static int sessions() {
    return Integer.parseInt(OFFICE.one("select count(*) from support_sessions"));
  }

  /** What stands beside the name of the shop. */
  private static String role(Person ada) {
    return ada.get("/shops/bella").html().select(".who small").eachText().getFirst();
  }

  private static String mail(String owner) {
    return OFFICE.one(
        "select string_agg(body, '') from outbox_messages where recipient = ?",
        owner + "@example.com");
  }
}
