package convo.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The link in an owner's mail. */
public class ApprovalTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Visits VISITS = new Visits(CONVO.database(), TestConvo.CLOCK.instant());
  private static final String LINK = "/support-approvals/" + Visits.TOKEN;

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @BeforeEach
  void nobody_was_here() {
    VISITS.forget();
  }

  @Test
  void following_the_link_shows_who_asks_and_decides_nothing() {
    VISITS.asked();

    var page = CONVO.guest().get(LINK);

    assertThat(page.text())
        .contains("Ada of Convo’s support asks to look into Bella")
        .contains("Mails do not arrive at customers", "T-100", "Approve", "Refuse");
    assertThat(decision()).isEqualTo("open");
  }

  @Test
  void an_owner_approves_from_the_mail_without_signing_in() {
    VISITS.asked();

    var said = say("approved");

    assertThat(said.location()).isEqualTo(LINK);
    assertThat(decision()).isEqualTo("approved");
    assertThat(CONVO.guest().get(LINK).text())
        .contains("Your shop said yes on Mon 23 Nov 2026, 10:00")
        .doesNotContain("T-100");
    assertThat(history()).isEqualTo("staff Bella approved");
    assertThat(CONVO.bella().get("/shops/bella/support-access").text()).contains("Ada may enter");
  }

  @Test
  void the_mail_to_noris_owner_holds_the_link_until_it_is_used() {
    Visits.asks(CONVO, "nori", "T-78");
    var mail = "select body from outbox_messages where recipient = 'nori@example.com'";
    var link = VISITS.one(mail).lines().filter(line -> line.contains("/support-approvals/"));
    var path = link.findFirst().orElseThrow().replaceFirst("https?://[^/]+", "");
    var owner = CONVO.guest();

    owner.post(path, path, Map.of("answer", "approved"));

    assertThat(decision()).isEqualTo("approved");
    assertThat(owner.get(path).text()).contains("Your shop said yes");
    assertThat(VISITS.one(mail)).doesNotContain(path);
  }

  @ParameterizedTest
  @CsvSource({"decision, approved", "decision, refused", "end, ''"})
  void what_noris_owner_decides_in_the_shop_takes_the_link_out_of_the_mail(
      String what, String answer) {
    Visits.asks(CONVO, "nori", "T-79");
    var mail = "select body from outbox_messages where recipient = 'nori@example.com'";
    assertThat(VISITS.one(mail)).contains("/support-approvals/");
    var visit = VISITS.one("select id from support_sessions");

    CONVO.nori().post("/shops/nori/support-access/" + visit + "/" + what, Map.of("answer", answer));

    assertThat(VISITS.one(mail)).doesNotContain("/support-approvals/").contains("[no longer good]");
    assertThat(VISITS.one("select count(secret) from outbox_messages")).isEqualTo("0");
  }

  @Test
  void what_noris_owner_decides_is_kept_where_the_mail_cannot_be_reached() {
    Visits.asks(CONVO, "nori", "T-80");
    var here = "/shops/nori/support-access";
    var decision = here + "/" + VISITS.one("select id from support_sessions") + "/decision";
    CONVO
        .database()
        .witness()
        .useTransaction(holder -> {
          holder.execute("select from outbox_messages where secret is not null for update");

          var said = CONVO.nori().post(decision, Map.of("answer", "refused"));

          assertThat(said.location()).isEqualTo(here);
        });
    assertThat(decision()).isEqualTo("refused");
    assertThat(CONVO.nori().get(here).text()).contains("Support stays outside");
  }

  @Test
  void a_link_answers_once() {
    VISITS.asked();
    say("refused");

    say("approved");

    assertThat(decision()).isEqualTo("refused");
    assertThat(history()).isEqualTo("staff Bella refused");
  }

  @Test
  void of_a_yes_and_a_no_at_the_same_moment_one_wins() throws Exception {
    VISITS.asked();
    var answers = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 8; number++) {
      var word = number % 2 == 0 ? "approved" : "refused";
      var owner = CONVO.guest();
      owner.get(LINK);
      answers.add(() -> owner.post(LINK, LINK, Map.of("answer", word)).status());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(answers)) {
        assertThat(done.get()).isEqualTo(303);
      }
    }
    assertThat(history()).isIn("staff Bella approved", "staff Bella refused");
    assertThat(history()).endsWith(decision());
  }

  @Test
  void what_was_withdrawn_or_waited_too_long_is_told_calmly() {
    var visit = VISITS.asked();
    VISITS.change(visit, "ended_at = requested_at, end_cause = 'withdrawn'");
    assertThat(CONVO.guest().get(LINK).text())
        .contains("Nothing left to answer", "Support took the request back");

    VISITS.forget();
    var late = VISITS.asked();
    VISITS.change(late, "requested_at = requested_at - interval '24 hours'");
    assertThat(CONVO.guest().get(LINK).text()).contains("Nothing came of it in time");
    assertThat(decision()).isEqualTo("open");
  }

  @Test
  void a_guessed_link_opens_nothing() {
    VISITS.asked();
    for (var token : List.of("x", "A".repeat(43), "..%2f")) {
      assertThat(CONVO.guest().get("/support-approvals/" + token).status())
          .as(token)
          .isIn(400, 404);
    }
  }

  @Test
  void the_page_says_who_answers_by_this_link() {
    VISITS.asked();

    assertThat(CONVO.guest().get(LINK).text()).contains("You answer as Bella, an owner of Bella");
  }

  @Test
  void each_owner_has_a_link_of_her_own_that_dies_with_her_role() {
    owner("max");
    Visits.asksByApproval(CONVO, "bella", "T-90");
    var bellas = link("bella");
    var maxs = link("max");
    assertThat(maxs).isNotEqualTo(bellas);
    assertThat(CONVO.guest().get(maxs).text()).contains("You answer as Max");

    var members = "/shops/bella/members/" + account("max");
    CONVO.bella().post(members, Map.of("role", "manager", "was", "owner", "stylist", ""));

    assertThat(CONVO.guest().get(maxs).status()).isEqualTo(404);
    assertThat(sayBy(maxs, "approved").status()).isEqualTo(404);
    assertThat(decision()).isEqualTo("open");
    assertThat(VISITS.one("select count(*) from outbox_messages where body like '%" + maxs + "%'"))
        .isEqualTo("0");
    assertThat(CONVO.guest().get(bellas).text()).contains("You answer as Bella");
    sayBy(bellas, "refused");
    assertThat(history()).isEqualTo("staff Bella refused");
  }

  @Test
  void the_role_is_asked_for_when_the_link_decides() {
    VISITS.asked();
    role("bella", "manager");
    try {
      assertThat(CONVO.guest().get(LINK).status()).isEqualTo(404);
      assertThat(say("approved").status()).isEqualTo(404);
      assertThat(decision()).isEqualTo("open");
    } finally {
      role("bella", "owner");
    }
  }

  private static void owner(String name) {
    role(name, "owner");
  }

  private static void role(String name, String role) {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update memberships set role = ? where account_id = (select id from accounts where email = ?)",
                role,
                name + "@example.com"));
  }

  private static String account(String name) {
    return VISITS.one("select id from accounts where email = '%s@example.com'".formatted(name));
  }

  /** The path of the newest link that was mailed to an owner. */
  private static String link(String name) {
    return VISITS
        .one(
            "select body from outbox_messages where recipient = '%s@example.com' and secret is not null"
                .formatted(name))
        .replaceFirst("(?s).*(/support-approvals/\\S+).*", "$1");
  }

  private static Answer sayBy(String link, String answer) {
    return CONVO.guest().post("/sign-in", link, Map.of("answer", answer));
  }

  private static Answer say(String answer) {
    var owner = CONVO.guest();
    owner.get("/sign-in");
    return owner.post("/sign-in", LINK, Map.of("answer", answer));
  }

  private static String decision() {
    return VISITS.one("select coalesce(decision, 'open') from support_sessions");
  }

  private static String history() {
    return VISITS.one(
        """
        select coalesce(string_agg(actor_kind || ' ' || actor_name || ' ' || action, ', '), '')
        from audit_entries
        where subject = 'support session'
        """);
  }
}
