package convo.members;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final String MEMBERS = "/shops/bella/members";
  private static final String TEAM = "/shops/bella/team";
  private static final String INVITATIONS = "/shops/bella/invitations";
  private final TestConvo convo = TestConvo.fresh();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void bella_sees_who_may_sign_in_and_nobody_else_does() {
    var rows = convo.bella().get(TEAM).html().select("tbody tr").eachText();

    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst()).contains("Sam", "Stylist", "sam@example.com");
    assertThat(rows).anyMatch(row -> row.startsWith("B Bella (you)") && row.contains("Owner"));
    assertThat(convo.bella().get(member("bella")).text())
        .contains("The only owner")
        .doesNotContain("End the sign-in", "Leave this shop");
    for (var other : List.of(convo.max(), convo.sam())) {
      assertThat(other.get(MEMBERS).status()).isEqualTo(403);
      assertThat(other.get(member("bella")).status()).isEqualTo(403);
    }
    assertThat(convo.rita().get(MEMBERS).status()).isEqualTo(404);
  }

  @Test
  void cleo_is_invited_again_and_the_invitation_is_withdrawn() {
    var answer =
        convo
            .bella()
            .post(
                INVITATIONS, Map.of("email", "Cleo@example.com", "role", "manager", "stylist", ""));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(mails("cleo@example.com")).isEqualTo(1);

    var resend = invited();
    assertThat(convo.bella().post(resend, Map.of()).status()).isEqualTo(303);
    assertThat(mails("cleo@example.com")).isEqualTo(2);
    assertThat(convo.bella().post(resend, Map.of()).status()).isEqualTo(404);

    var withdrawal = invited() + "/withdrawal";
    assertThat(convo.bella().get(withdrawal).text())
        .contains("cleo@example.com was asked to join as manager, until Mon 30 Nov 2026");
    assertThat(convo.bella().get(TEAM).text()).contains("cleo@example.com", "Invited as manager");
    assertThat(convo.rita().get(withdrawal.replace("bella", "rita")).status()).isEqualTo(404);
    assertThat(convo.bella().post(withdrawal, Map.of()).status()).isEqualTo(303);
    assertThat(convo.bella().get(TEAM).text()).contains("is withdrawn.").doesNotContain("Invited");
    assertThat(convo.bella().get(withdrawal).status()).isEqualTo(404);
  }

  @Test
  void an_invitation_is_checked_and_a_member_is_not_invited() {
    var wrong =
        convo
            .bella()
            .post(INVITATIONS, Map.of("email", "nobody", "role", "emperor", "stylist", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#email").val()).isEqualTo("nobody");
    assertThat(wrong.html().select("#email-error, #role-error")).hasSize(2);

    var known =
        convo
            .bella()
            .post(
                INVITATIONS, Map.of("email", "MAX@example.com", "role", "stylist", "stylist", ""));
    assertThat(known.html().select("#email-error").text()).contains("Max has this address");

    var joe = convo.rita().get("/shops/rita/team").link("Joe").replaceAll(".*/", "");
    var fields = Map.of("email", "new@example.com", "role", "stylist", "stylist", joe);
    assertThat(convo.bella().post(INVITATIONS, fields).status()).isEqualTo(404);
    assertThat(mails("new@example.com")).isZero();
  }

  @Test
  void max_becomes_an_owner_and_is_told() {
    var max = member("max");

    assertThat(
            convo
                .bella()
                .post(max, Map.of("role", "owner", "was", "manager", "stylist", ""))
                .status())
        .isEqualTo(303);

    assertThat(convo.max().get(TEAM).text()).contains("bella@example.com");
    assertThat(mails("max@example.com")).isEqualTo(1);
  }

  @Test
  void the_last_owner_stays_owner() {
    var bella = member("bella");
    var stepping =
        convo.bella().post(bella, Map.of("role", "manager", "was", "owner", "stylist", ""));

    assertThat(stepping.status()).isEqualTo(422);
    assertThat(stepping.html().select(".field-error").text()).contains("A shop needs an owner");
    assertThat(convo.bella().post(bella + "/removal", Map.of()).status()).isEqualTo(409);
    assertThat(convo.bella().get(TEAM).status()).isEqualTo(200);
  }

  @Test
  void of_two_owners_one_may_go() {
    convo.bella().post(member("max"), Map.of("role", "owner", "was", "manager", "stylist", ""));

    var leaving = convo.bella().post(member("bella") + "/removal", Map.of());

    assertThat(leaving.location()).isEqualTo("/places");
    assertThat(convo.bella().get(TEAM).status()).isEqualTo(404);
    assertThat(mails("bella@example.com")).isEqualTo(1);
  }

  @Test
  void of_two_owners_who_leave_at_once_one_stays() {
    convo.bella().post(member("max"), Map.of("role", "owner", "was", "manager", "stylist", ""));
    var bella = member("bella") + "/removal";
    var max = member("max") + "/removal";

    var answers =
        Stream.of(Map.entry(convo.bella(), bella), Map.entry(convo.max(), max))
            .parallel()
            .map(leaving -> leaving.getKey().post(leaving.getValue(), Map.of()).status())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
  }

  @Test
  void sam_is_removed_after_a_question_and_gets_a_mail() {
    var sam = member("sam");

    assertThat(convo.bella().get(sam + "/removal").text()).contains("Remove Sam?", "gets a mail");
    assertThat(convo.sam().get("/shops/bella").status()).isEqualTo(200);
    assertThat(convo.bella().post(sam + "/removal", Map.of()).status()).isEqualTo(303);

    assertThat(convo.sam().get("/shops/bella").status()).isEqualTo(404);
    assertThat(mails("sam@example.com")).isEqualTo(1);
    assertThat(convo.bella().get(TEAM).text()).contains("Sam can no longer sign in here.");
  }

  @Test
  void a_role_that_somebody_else_has_changed_meanwhile_is_shown() {
    var sam = member("sam");
    convo.bella().post(sam, Map.of("role", "manager", "was", "stylist", "stylist", ""));

    var overtaken =
        convo.bella().post(sam, Map.of("role", "owner", "was", "stylist", "stylist", ""));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#role-note").text()).contains("Manager");
    assertThat(overtaken.html().select("#role-owner").hasAttr("checked")).isTrue();
  }

  @Test
  void bella_reads_german_and_is_told_du() {
    var bella = convo.bella();
    bella.post("/account", "/account/language", Map.of("language", "de"));

    assertThat(bella.get(TEAM).text())
        .contains("Bella (du)", "Inhaberin oder Inhaber", "Kein Zugang", "wer sich anmeldet");
    assertThat(bella.get(member("bella") + "/removal").text())
        .contains("Du verlierst sofort alle Rechte");
    assertThat(bella.get("/shops/bella/settings").text())
        .contains("Dein Laden", "Jede Buchung der Kundschaft wartet auf dein Ja");
    assertThat(bella.get(TEAM).text()).contains("wer was macht und wann", "Nimmt keine Termine an");
  }

  @Test
  void a_member_of_another_shop_does_not_exist() {
    var rita = MEMBERS + "/" + convo.rita().get("/shops/rita/team").link("Rita").split("/")[4];
    var nobody = MEMBERS + "/" + UUID.randomUUID();

    assertThat(convo.bella().get(rita + "/edit").status()).isEqualTo(404);
    assertThat(convo.bella().get(rita + "/edit").body())
        .isEqualTo(convo.bella().get(nobody + "/edit").body());
    assertThat(
            convo
                .bella()
                .post(rita, Map.of("role", "stylist", "was", "owner", "stylist", ""))
                .status())
        .isEqualTo(404);
    assertThat(convo.bella().post(rita + "/removal", Map.of()).status()).isEqualTo(404);
  }

  private String member(String name) {
    return MEMBERS
        + "/"
        + convo
            .database()
            .witness()
            .withHandle(handle ->
                handle
                    .select("select id::text from accounts where email = ?", name + "@example.com")
                    .mapTo(String.class)
                    .one());
  }

  private String invited() {
    return convo.bella().get(TEAM).link("cleo@example.com");
  }

  private int mails(String recipient) {
    return convo
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .select("select count(*) from outbox_messages where recipient = ?", recipient)
                .mapTo(Integer.class)
                .one());
  }
}
