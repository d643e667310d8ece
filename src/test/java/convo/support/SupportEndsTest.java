package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What ends a support session does so with the next request on every node; the owners read of it.
 */
public class SupportEndsTest {
  private static final Office OFFICE = new Office();
  private static final TestConvo OTHER_NODE = OFFICE.convo.anotherNode(OFFICE.clock);

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OTHER_NODE.close();
    OFFICE.close();
  }

  @Test
  void stop_ends_it_and_leads_back_to_support() {
    var ada = OFFICE.adaIn("bella");
    ada.get("/shops/bella/customers");

    assertThat(ada.post("/shops/bella/support-visit/end", Map.of()).location())
        .isEqualTo("/support/sessions");
    assertThat(ada.get("/shops/bella").status()).isEqualTo(404);
    assertThat(ada.get("/support").status()).isEqualTo(200);
    assertEnded("stopped");
  }

  @Test
  void sign_out_ends_it() {
    var ada = OFFICE.adaIn("bella");

    ada.post("/sign-out", Map.of());

    assertThat(ada.get("/shops/bella").location()).startsWith("/sign-in");
    assertThat(OFFICE.ada().get("/shops/bella").status()).isEqualTo(404);
    assertEnded("sign_out");
  }

  @Test
  void signing_out_everywhere_else_ends_it() {
    var ada = OFFICE.adaIn("bella");

    OFFICE.ada().post("/account/sessions/end", Map.of());

    assertThat(ada.get("/shops/bella").location()).startsWith("/sign-in");
    assertThat(cause()).isEqualTo("sign_out");
  }

  @Test
  void an_owner_ends_it_on_every_node() {
    var ada = OFFICE.adaIn("bella");
    var there = onOtherNode(ada);
    assertThat(there.getAsInt()).isEqualTo(200);

    OFFICE.execute("update support_sessions set ended_at = requested_at, end_cause = 'owner'");

    assertThat(there.getAsInt()).isEqualTo(410);
  }

  @Test
  void an_agent_ends_it_from_another_browser() {
    var ada = OFFICE.adaIn("bella");
    var elsewhere = OFFICE.ada();

    elsewhere.post(
        "/support/sessions/" + OFFICE.one("select id from support_sessions") + "/end", Map.of());

    assertThat(ada.get("/shops/bella").status()).isEqualTo(410);
    assertEnded("stopped");
  }

  @Test
  void who_is_no_longer_support_is_out_on_every_node() {
    var ada = OFFICE.adaIn("bella");
    var there = onOtherNode(ada);
    assertThat(there.getAsInt()).isEqualTo(200);

    OFFICE.execute("update accounts set support = false where email = 'ada@example.com'");

    assertThat(there.getAsInt()).isEqualTo(410);
    assertThat(cause()).isEqualTo("role_revoked");
  }

  @Test
  void a_disabled_account_is_out_on_every_node() {
    var ada = OFFICE.adaIn("bella");
    var there = onOtherNode(ada);

    OFFICE.execute("update accounts set disabled_at = now() where email = 'ada@example.com'");

    assertThat(there.getAsInt()).isEqualTo(302);
    ends().tell();
    assertEnded("role_revoked");
  }

  @Test
  void the_owners_read_how_long_why_and_what_was_done() {
    var ada = OFFICE.adaWriting("bella");
    Office.reveals(ada, OFFICE.customer("bella", "Cleo"), "phone");
    var service = OFFICE.service("Colour");
    var form = ada.get(service + "/edit").fields();
    form.put("price", "95");
    ada.post(service, form);
    ada.post("/shops/bella/support-visit/end", Map.of());

    assertThat(endMail("bella"))
        .contains(
            "Ada of Convo’s support was in your shop from 1",
            Office.REASON,
            "T-77",
            "uncovered 1 contact detail and made 1 change.",
            "/shops/bella/support-access/" + OFFICE.one("select id from support_sessions"));
    assertThat(endMail("bella")).containsPattern("They asked for \\d+ pages");
  }

  @Test
  void whose_time_is_up_is_told_of_by_the_job() {
    OFFICE.adaIn("bella");
    OFFICE.clock.pass(Duration.ofMinutes(45));

    ends().tell();

    assertEnded("time");
    assertThat(OFFICE.one("select ended_at = ends_at from support_sessions")).isEqualTo("t");
  }

  @Test
  void a_question_that_nobody_answered_is_closed_and_no_end_is_told() {
    OFFICE.asks(OFFICE.ada(), "nori");
    OFFICE.clock.pass(Duration.ofHours(24));

    ends().tell();

    assertThat(cause()).isEqualTo("asked_too_long_ago");
    assertThat(OFFICE.mailsTo("nori")).hasSize(1);
  }

  @Test
  void several_nodes_tell_of_it_once() throws Exception {
    OFFICE.adaIn("bella");
    OFFICE.clock.pass(Duration.ofMinutes(31));
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var all =
          IntStream.range(0, 8).mapToObj(node -> Executors.callable(() -> ends().tell())).toList();
      for (var done : nodes.invokeAll(all)) {
        done.get();
      }
    }

    assertThat(OFFICE.mailsTo("bella"))
        .containsExactlyInAnyOrder("Support is in Bella's Salon", "Support has left Bella's Salon");
  }

  private static void assertEnded(String cause) {
    assertThat(cause()).isEqualTo(cause);
    assertThat(OFFICE.mailsTo("bella"))
        .containsExactlyInAnyOrder("Support is in Bella's Salon", "Support has left Bella's Salon");
  }

  private static String cause() {
    return OFFICE.one("select end_cause from support_sessions");
  }

  private static String endMail(String owner) {
    return OFFICE.one(
        "select coalesce(string_agg(body, ''), '') from outbox_messages where recipient = ? and subject like 'Support has left%'",
        owner + "@example.com");
  }

  /** The same browser, served by the other node. */
  private static IntSupplier onOtherNode(Person agent) {
    var key = "session=" + agent.cookies().get("session");
    return () -> OTHER_NODE.guest().send("GET", "/shops/bella", "", Map.of("Cookie", key)).status();
  }

  private static SupportEnds ends() {
    return OFFICE.ends();
  }
}
