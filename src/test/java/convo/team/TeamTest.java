package convo.team;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.TestConvo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamTest {
  private static final String TEAM = "/shops/bella/team";
  private static final String INVITATIONS = "/shops/bella/invitations";
  private final TestConvo convo = TestConvo.fresh();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void each_person_stands_on_one_page_once_and_the_old_lists_lead_there() throws Exception {
    var page = convo.bella().get(TEAM);
    var rows = page.html().select("tbody tr").eachText();

    assertThat(rows).filteredOn(row -> row.contains("Sam")).hasSize(1);
    assertThat(rows.getFirst()).contains("Monday", "Cut", "Stylist", "sam@example.com");
    assertThat(rows).anyMatch(row -> row.contains("Lena") && row.contains("No sign-in"));
    assertThat(rows).anyMatch(row -> row.contains("Max") && row.contains("Takes no bookings"));
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(page.html().select("nav a[href$=/team]")).hasSize(1);
    assertThat(page.html().select("a[href$=/members], a[href$=/stylists]")).isEmpty();
    assertThat(convo.bella().get("/shops/bella/stylists").location()).isEqualTo(TEAM);
    assertThat(convo.bella().get("/shops/bella/members").location()).isEqualTo(TEAM);
  }

  @Test
  void who_is_no_owner_reads_nothing_of_who_signs_in() {
    var sam = convo.max().get(TEAM).link("Sam");

    assertThat(convo.max().get(TEAM).html().select("main").text())
        .doesNotContain("@example.com", "Signs in", "Invite");
    assertThat(convo.max().get(sam).html().select("main").text())
        .doesNotContain("@example.com", "Change role", "Separate");
    assertThat(convo.sam().get(TEAM).status()).isEqualTo(403);
    assertThat(convo.rita().get(TEAM).status()).isEqualTo(404);
  }

  @Test
  void one_form_invites_who_is_booked_and_saying_yes_makes_it_one_person() throws Exception {
    var sent = invite("Nora", "nora@example.com", Map.of("bookings", "on"));
    var nora = sent.location();
    assertThat(nora).startsWith("/shops/bella/stylists/");
    var page = convo.bella().get(nora);
    assertThat(page.text())
        .contains("Now say which services Nora does", "as stylist, until", "Send again");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(rows("Nora")).hasSize(1).first().asString().contains("Invited as stylist");

    var link = link("nora@example.com");
    assertThat(convo.guest().get(link).html().select("#name").val()).isEqualTo("Nora");
    convo.guest().post("/sign-in/code", link, Map.of("name", "Nora Neu"));

    assertThat(rows("Nora")).hasSize(1).first().asString().contains("Stylist", "nora@example.com");
    assertThat(convo.bella().get(nora).text()).contains("Change role of Nora Neu");
    assertThat(convo.bella().get("/shops/bella/members/" + account("nora")).location())
        .isEqualTo(nora);
  }

  @Test
  void who_is_invited_without_bookings_has_a_page_of_her_own() throws Exception {
    assertThat(invite("Dora", "dora@example.com", Map.of()).location()).isEqualTo(TEAM);

    var dora = convo.bella().get(TEAM).link("Dora");
    var page = convo.bella().get(dora);

    assertThat(page.text()).contains("Dora has not answered yet.", "Withdraw the invitation");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(convo.bella().get(dora.replaceAll("[^/]*$", UUID.randomUUID() + "")).status())
        .isEqualTo(404);
  }

  @Test
  void lena_is_let_in_from_her_page_and_her_invitation_is_hers_alone() {
    var lena = convo.bella().get(TEAM).link("Lena");
    var form = convo.bella().get(convo.bella().get(lena).link("Let Lena sign in"));
    assertThat(form.html().select("h1").text()).isEqualTo("Let Lena sign in");
    assertThat(form.html().select("#name, #bookings")).isEmpty();
    var stylist = form.html().select("input[name=stylist]").val();

    var answer = invite("", "lena@example.com", Map.of("stylist", stylist));
    assertThat(answer.location()).isEqualTo(lena);
    var second = invite("", "other@example.com", Map.of("stylist", stylist));
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.html().select("#email-error").text()).contains("Withdraw that one first");
    assertThat(second.html().select("#email").val()).isEqualTo("other@example.com");

    convo.guest().post("/sign-in/code", link("lena@example.com"), Map.of("name", "Lena"));
    assertThat(rows("Lena")).hasSize(1).first().asString().contains("lena@example.com");
    assertThat(invite("", "third@example.com", Map.of("stylist", stylist)).status()).isEqualTo(422);
  }

  @Test
  void a_link_that_is_followed_late_does_not_make_two_of_one() {
    var lena = id(convo.bella().get(TEAM).link("Lena"));
    invite("", "lena@example.com", Map.of("stylist", lena));
    link("max", Map.of("stylist", lena));

    convo.guest().post("/sign-in/code", link("lena@example.com"), Map.of("name", "Lena"));

    assertThat(one("select count(*) from memberships where stylist_id = ?::uuid", lena))
        .isEqualTo("1");
    assertThat(convo.bella().get("/shops/bella/members/" + account("lena")).status())
        .isEqualTo(200);
  }

  @Test
  void a_name_that_the_team_has_already_is_asked_about() {
    var asked = invite("sam", "samuel@example.com", Map.of("bookings", "on"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#name-error").text()).contains("Is it somebody else?");
    assertThat(asked.html().select("#bookings").hasAttr("checked")).isTrue();

    var meant = Map.of("bookings", "on", "meant", "sam=sam");
    assertThat(invite("sam", "samuel@example.com", meant).status()).isEqualTo(303);
    assertThat(rows("Sam")).hasSize(2);
  }

  @Test
  void what_is_missing_or_too_long_is_said_and_kept() {
    var nameless = invite(" ", "kim@example.com", Map.of("bookings", "on"));
    assertThat(nameless.status()).isEqualTo(422);
    assertThat(nameless.html().select("#name-error").text()).contains("What do customers call");
    var name = "x".repeat(81);
    var tooLong = invite(name, "kim@example", Map.of("bookings", "on"));
    assertThat(tooLong.html().select("#name").val()).isEqualTo(name);
    assertThat(tooLong.html().select("#name-error, #email-error")).hasSize(2);
    assertThat(invite("Kim", "kim@example.com", Map.of("stylist", "none")).status()).isEqualTo(404);
    assertThat(one("select count(*) from stylists where name in ('Kim', ?)", name)).isEqualTo("0");
  }

  @Test
  void max_gets_services_and_hours_and_history_tells_it() {
    var answer = link("max", Map.of());
    assertThat(answer.status()).isEqualTo(303);

    var page = convo.bella().get(convo.bella().get(answer.location()).location());

    assertThat(page.text()).contains("Max is in the team.", "max@example.com", "Manager");
    assertThat(rows("Max")).hasSize(1);
    assertThat(link("max", Map.of()).status()).as("sent twice").isEqualTo(303);
    assertThat(rows("Max")).hasSize(1);
    assertThat(
            one(
                "select string_agg(subject || ' ' || action, ', ' order by subject) from audit_entries"
                    + " where changes ->> 'stylist' like '%Max%' or changes ->> 'name' like '%Max%'"))
        .isEqualTo("member edited, stylist added");
  }

  @Test
  void two_who_seem_to_be_one_are_put_together_by_one_click_and_apart_again() throws Exception {
    var sam = id(convo.bella().get(TEAM).link("Sam"));
    assertThat(link("sam", "/removal", Map.of("stylist", sam)).status()).isEqualTo(303);
    assertThat(convo.bella().get(TEAM).text()).contains("Is this one person?");
    assertThat(rows("Sam")).hasSize(2);
    var page = convo.bella().get("/shops/bella/members/" + account("sam"));
    assertThat(HtmlChecker.errors(page.body())).isEmpty();

    var doubtful = link("sam", Map.of());
    assertThat(doubtful.status()).isEqualTo(422);
    assertThat(doubtful.text()).contains("Say first whether it is one of those", "No, somebody");
    var nobody = link("max", Map.of("which", "on", "stylist", ""));
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.text()).contains("Say first whether it is one of those");
    assertThat(nobody.html().select("#stylist option").getFirst().val()).isEmpty();

    var together =
        convo.bella().submit(convo.bella().get(TEAM), "form[action$=/stylist]", Map.of());
    assertThat(together.status()).isEqualTo(303);
    assertThat(rows("Sam")).hasSize(1);
    assertThat(convo.bella().get(TEAM).text()).doesNotContain("Is this one person?");
    assertThat(convo.bella().get("/shops/bella/stylists/" + sam).text()).contains("Separate Sam");
  }

  @Test
  void of_two_owners_who_say_at_once_who_lena_is_one_is_told_of_the_other() {
    var bella = "/shops/bella/members/" + account("bella");
    convo
        .bella()
        .post("/shops/bella/members/" + account("max"), Map.of("role", "owner", "was", "manager"));
    var lena = Map.of("stylist", id(convo.bella().get(TEAM).link("Lena")));
    var max = "/shops/bella/members/" + account("max");

    var answers =
        Stream.of(
                Map.entry(convo.bella(), bella + "/stylist"),
                Map.entry(convo.max(), max + "/stylist"))
            .parallel()
            .map(saying -> saying.getKey().post(saying.getValue(), lena).status())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
    assertThat(link("sam", "/removal", lena).status()).isEqualTo(409);
  }

  @Test
  void nobody_of_another_shop_is_linked() {
    var joe = Map.of("stylist", id(convo.rita().get("/shops/rita/team").link("Joe")));
    var rita = "/shops/bella/members/" + account("rita");

    assertThat(link("max", joe).status()).isEqualTo(404);
    assertThat(link("max", Map.of("stylist", "x")).status()).isEqualTo(404);
    assertThat(convo.bella().post(rita + "/stylist", Map.of()).status()).isEqualTo(404);
    assertThat(convo.bella().get(rita).status()).isEqualTo(404);
    assertThat(convo.max().post(rita + "/stylist", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void who_loses_the_sign_in_is_still_booked_and_the_question_says_so() {
    var removal = "/shops/bella/members/" + account("sam") + "/removal";

    assertThat(convo.bella().get(removal).text()).contains("Bookings are still taken for Sam.");
    assertThat(convo.bella().post(removal, Map.of()).location()).isEqualTo(TEAM);

    assertThat(rows("Sam")).hasSize(1).first().asString().contains("No sign-in", "Cut");
  }

  private Answer invite(String name, String email, Map<String, String> more) {
    var fields = new HashMap<>(Map.of("name", name, "email", email, "role", "stylist"));
    fields.putAll(more);
    return convo.bella().post(INVITATIONS, fields);
  }

  private Answer link(String person, Map<String, String> fields) {
    return link(person, "", fields);
  }

  private Answer link(String person, String rest, Map<String, String> fields) {
    return convo
        .bella()
        .post("/shops/bella/members/" + account(person) + "/stylist" + rest, fields);
  }

  private List<String> rows(String name) {
    return convo.bella().get(TEAM).html().select("tbody tr").stream()
        .filter(row -> row.select("th a").text().equalsIgnoreCase(name))
        .map(row -> row.text())
        .toList();
  }

  private String link(String email) {
    return one(
            "select body from outbox_messages where recipient = ? and kind = 'invitation'", email)
        .replaceFirst("(?s).*?(/invitations/[\\w-]+).*", "$1");
  }

  private static String id(String link) {
    return link.replaceAll(".*/", "");
  }

  private String account(String name) {
    return one("select id::text from accounts where email = ?", name + "@example.com");
  }

  private String one(String query, Object... parameters) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.select(query, parameters).mapTo(String.class).one());
  }
}
