package convo.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class SupportAccessTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Visits VISITS = new Visits(CONVO.database(), TestConvo.CLOCK.instant());
  private static final String HERE = "/shops/bella/support-access";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @BeforeEach
  void nobody_was_here() {
    VISITS.forget();
  }

  @Test
  void bella_reads_how_support_may_step_in_and_that_nobody_was_here() {
    var page = CONVO.bella().get(HERE);

    assertThat(page.text()).contains("Support may enter; you get a mail", "Nobody has been here");
    assertThat(page.link("Change")).isEqualTo("/shops/bella/settings#support");
  }

  @Test
  void ada_asks_and_bella_approves() {
    var visit = VISITS.asked();
    assertThat(CONVO.bella().get(HERE).text())
        .contains("Ada asks to enter", "Mails do not arrive at customers", "T-100");

    var said = answer(visit, "decision", "approved");

    assertThat(said.status()).isEqualTo(303);
    assertThat(CONVO.bella().get(HERE).text()).contains("Ada may enter", "You can end it");
    assertThat(row(visit)).isEqualTo("approved by Bella, read, open");
    assertThat(history()).isEqualTo("Bella approved");
  }

  @Test
  void a_refusal_ends_what_never_began() {
    var visit = VISITS.asked();

    answer(visit, "decision", "refused");

    assertThat(row(visit)).isEqualTo("refused by Bella, read, ended: refused");
    assertThat(history()).isEqualTo("Bella refused");
    assertThat(CONVO.bella().get(HERE).text()).contains("Support stays outside", "Never came in");
  }

  @Test
  void of_two_answers_the_first_holds() {
    var visit = VISITS.asked();
    answer(visit, "decision", "approved");

    answer(visit, "decision", "refused");

    assertThat(row(visit)).isEqualTo("approved by Bella, read, open");
    assertThat(history()).isEqualTo("Bella approved");
    assertThat(CONVO.bella().get(HERE).text()).contains("Nothing was left to decide");
  }

  @Test
  void a_request_that_waited_for_a_day_is_too_old_for_a_yes() {
    var visit = VISITS.asked();
    VISITS.change(visit, "requested_at = requested_at - interval '24 hours'");

    assertThat(CONVO.bella().get(HERE).text()).doesNotContain("Ada asks");
    answer(visit, "decision", "approved");

    assertThat(row(visit)).isEqualTo("open by nobody, read, open");
  }

  @Test
  void bella_takes_back_a_yes_that_was_not_used_and_one_not_used_in_time_is_worth_nothing() {
    var visit = VISITS.asked();
    answer(visit, "decision", "approved");
    CONVO.bella().post(HERE + "/" + visit + "/end", Map.of());
    assertThat(row(visit)).isEqualTo("approved by Bella, read, ended: owner");

    VISITS.forget();
    var late = VISITS.asked();
    answer(late, "decision", "approved");
    VISITS.change(late, "decided_at = decided_at - interval '15 minutes'");

    assertThat(CONVO.bella().get(HERE).text())
        .doesNotContain("Ada may enter")
        .contains("Never came");
  }

  @Test
  void bella_ends_a_running_visit_with_one_click() {
    var visit = VISITS.inside();
    assertThat(CONVO.bella().get(HERE).text())
        .contains("Ada is in your shop", "20 minutes left", "until 10:20 at the latest");

    var ended = CONVO.bella().post(HERE + "/" + visit + "/end", Map.of());

    assertThat(ended.status()).isEqualTo(303);
    assertThat(row(visit)).isEqualTo("open by nobody, read, ended: owner");
    assertThat(history()).isEqualTo("Bella ended");
    assertThat(CONVO.bella().get(HERE).text()).contains("Support is out of your shop", "5 minutes");
  }

  @Test
  void ada_is_out_with_her_next_request() {
    var ada = Visits.asks(CONVO, "bella", "T-77");
    assertThat(ada.get("/shops/bella/customers").status()).isEqualTo(200);
    var visit = VISITS.one("select id from support_sessions where ticket = 'T-77'");

    CONVO.bella().post(HERE + "/" + visit + "/end", Map.of());

    assertThat(ada.get("/shops/bella/customers").status()).isEqualTo(410);
    assertThat(ada.get("/shops/bella/customers").status()).isEqualTo(404);
    assertThat(CONVO.bella().get(HERE + "/" + visit).text())
        .contains("Saw the list of customers", "Bella ended it");
  }

  @Test
  void every_page_of_bellas_says_that_support_waits_or_is_in() {
    assertThat(mark(CONVO.bella())).isEmpty();
    var visit = VISITS.asked();
    assertThat(mark(CONVO.bella())).isEqualTo("Now");
    assertThat(mark(CONVO.max())).isEmpty();

    answer(visit, "decision", "refused");

    assertThat(mark(CONVO.bella())).isEmpty();
  }

  private static String mark(Person person) {
    return person.get("/shops/bella").html().select(".more li .section-mark").text();
  }

  @Test
  void what_time_has_ended_is_past_before_anybody_writes_it_down() {
    var visit = VISITS.inside();
    VISITS.change(visit, "ends_at = started_at + interval '5 minutes'");

    assertThat(CONVO.bella().get(HERE).text()).doesNotContain("is in your shop");
    assertThat(CONVO.bella().get(HERE + "/" + visit).text()).contains("The time was up");
  }

  @Test
  void bella_allows_changes_for_a_second_reason() {
    var visit = VISITS.askedToWrite();
    assertThat(CONVO.bella().get(HERE).text())
        .contains("Ada asks to make changes: The address has a typing error", "Only read");

    answer(visit, "write-decision", "approved");

    assertThat(row(visit)).isEqualTo("open by nobody, write, open");
    assertThat(history()).isEqualTo("Bella writing_allowed");
    assertThat(CONVO.bella().get(HERE).text()).contains("Read and change");
  }

  @Test
  void bella_refuses_changes_and_the_visit_goes_on() {
    var visit = VISITS.askedToWrite();

    answer(visit, "write-decision", "refused");
    answer(visit, "write-decision", "approved");

    assertThat(row(visit)).isEqualTo("open by nobody, read, open");
    assertThat(history()).isEqualTo("Bella writing_refused");
  }

  @Test
  void nobody_allows_what_was_not_asked() {
    var visit = VISITS.inside();

    answer(visit, "write-decision", "approved");

    assertThat(row(visit)).isEqualTo("open by nobody, read, open");
    assertThat(history()).isEmpty();
  }

  @Test
  void an_answer_is_yes_or_no() {
    var visit = VISITS.asked();

    assertThat(answer(visit, "decision", "perhaps").status()).isEqualTo(400);
    assertThat(row(visit)).startsWith("open");
  }

  @Test
  void past_visits_tell_how_much_was_seen_uncovered_and_changed() {
    VISITS.over();

    var row = CONVO.bella().get(HERE).html().select("#past tbody tr").text();

    assertThat(row).contains("Ada", "Mails do not arrive", "T-100", "3 minutes");
    assertThat(row).endsWith("3 minutes 3 1 1");
  }

  @Test
  void past_visits_come_25_at_a_time() {
    for (var number = 0; number < 27; number++) {
      var visit = VISITS.over();
      VISITS.change(visit, "requested_at = requested_at - interval '%d hours'".formatted(number));
    }

    var first = CONVO.bella().get(HERE);
    var second = CONVO.bella().get(first.link("Next"));

    assertThat(first.html().select("#past tbody tr")).hasSize(25);
    assertThat(second.html().select("#past tbody tr")).hasSize(2);
    assertThat(second.link("First")).isEqualTo(HERE);
  }

  @Test
  void all_of_this_is_for_owners_of_the_shop_alone() {
    var visit = VISITS.asked();
    for (var path : new String[] {"", "/" + visit, "/" + visit + "/transcript.csv"}) {
      assertThat(CONVO.max().get(HERE + path).status()).as(path).isEqualTo(403);
      assertThat(CONVO.ada().get(HERE + path).status()).as(path).isEqualTo(404);
      assertThat(CONVO.rita().get(HERE + path).status()).as(path).isEqualTo(404);
    }
    for (var path : new String[] {"decision", "write-decision", "end"}) {
      var yes = Map.of("answer", "approved");
      assertThat(post(CONVO.max(), HERE, visit, path, yes).status()).isEqualTo(403);
      assertThat(post(CONVO.ada(), HERE, visit, path, yes).status()).isEqualTo(404);
      assertThat(post(CONVO.rita(), HERE, visit, path, yes).status()).isEqualTo(404);
    }
    assertThat(row(visit)).startsWith("open");
  }

  @Test
  void rita_cannot_reach_a_visit_of_bellas_through_her_own_shop() {
    var visit = VISITS.asked();
    var ritas = "/shops/rita/support-access";

    for (var path : new String[] {"decision", "write-decision", "end"}) {
      var said = post(CONVO.rita(), ritas, visit, path, Map.of("answer", "approved"));
      assertThat(said.status()).isEqualTo(404);
    }
    var theirs = CONVO.rita().get(ritas + "/" + visit);
    var nobodys = CONVO.rita().get(ritas + "/" + UUID.randomUUID());
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.text()).isEqualTo(nobodys.text());
    assertThat(row(visit)).startsWith("open");
  }

  private static Answer answer(UUID visit, String what, String answer) {
    return post(CONVO.bella(), HERE, visit, what, Map.of("answer", answer));
  }

  private static Answer post(
      Person person, String here, UUID visit, String what, Map<String, String> fields) {
    return person.post(here + "/" + visit + "/" + what, fields);
  }

  private static String row(UUID visit) {
    return VISITS.one(
        """
        select coalesce(decision, 'open') || ' by ' || coalesce(accounts.name, 'nobody') || ', ' || mode || ', '
          || coalesce('ended: ' || end_cause, 'open')
        from support_sessions
        left join accounts on accounts.id = decided_by_account_id
        where support_sessions.id = '%s'
        """
            .formatted(visit));
  }

  private static String history() {
    return VISITS.one(
        """
        select coalesce(string_agg(actor_name || ' ' || action, ', ' order by at), '')
        from audit_entries
        where subject = 'support session'
        and actor_kind = 'staff'
        """);
  }
}
