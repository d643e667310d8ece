package convo.stylists;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylistsTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String TEAM = "/shops/bella/team";
  private static final String NEW = "/shops/bella/stylists";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void max_sees_who_does_what_on_which_days() {
    var rows = CONVO.max().get(TEAM).html().select("tbody tr").eachText();

    assertThat(rows.getFirst()).contains("Sam", "Monday, Tuesday", "Cut, Colour and Blow-dry");
    assertThat(rows).last().asString().contains("Takes no bookings");
    assertThat(rows).anyMatch(row -> row.contains("Tom") && row.contains("Takes no bookings"));
  }

  @Test
  void a_second_stylist_of_one_name_gets_a_key_of_her_own() {
    var first = CONVO.max().post(NEW, Map.of("name", "Zoë Groß 🌸"));
    var asked = CONVO.max().post(NEW, Map.of("name", "zoë  groß 🌸"));
    var second =
        CONVO.max().post(NEW, Map.of("name", "Zoë Groß 🌸", "meant", "Zoë Groß 🌸=Zoë Groß 🌸"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#name-error").text()).contains("Is it somebody else?");
    assertThat(asked.html().select("button[name=meant]").text()).isEqualTo("Yes, somebody else");
    assertThat(CONVO.max().get(second.location()).html().select("h1").text())
        .isEqualTo("Zoë Groß 🌸");
    assertThat(keys("Zoë%")).isEqualTo("zoe-gross, zoe-gross-2");
  }

  @Test
  void a_name_without_latin_letters_is_fine() {
    assertThat(CONVO.max().post(NEW, Map.of("name", "彩花")).status()).isEqualTo(303);
    assertThat(keys("彩花")).isEqualTo("stylist");
  }

  @Test
  void a_stylist_is_given_services_and_only_what_was_ticked_is_written() {
    var lena = CONVO.max().get(TEAM).link("Lena");
    var colour = service("bella", "colour");
    var cut = service("bella", "cut");

    var saved =
        CONVO
            .max()
            .postBody(
                lena, "name=Lena&version=1&services=%s&servicesBefore=%s".formatted(colour, cut));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(CONVO.max().get(lena).html().select("#details").text())
        .contains("Colour and Blow-dry")
        .doesNotContain("Cut");
  }

  @Test
  void a_service_of_another_shop_is_answered_like_one_that_never_was() {
    var sam = CONVO.max().get(TEAM).link("Sam");
    var ritas =
        CONVO.max().postBody(sam, "name=Sam&version=1&services=" + service("rita", "beard"));
    var nobodys = CONVO.max().postBody(sam, "name=Sam&version=1&services=" + UUID.randomUUID());

    assertThat(ritas.status()).isEqualTo(404);
    assertThat(ritas.body()).isEqualTo(nobodys.body());
    assertThat(CONVO.max().get(sam).text()).contains("Cut, Colour and Blow-dry");
  }

  @Test
  void a_stylist_of_another_shop_is_answered_like_one_that_never_was() {
    var joe = CONVO.rita().get("/shops/rita/team").link("Joe").replace("rita", "bella");

    assertThat(CONVO.bella().get(joe).status()).isEqualTo(404);
    assertThat(CONVO.bella().get(joe).body())
        .isEqualTo(CONVO.bella().get(NEW + "/" + UUID.randomUUID()).body());
    assertThat(CONVO.bella().post(joe, Map.of("name", "Mine")).status()).isEqualTo(404);
    assertThat(CONVO.bella().post(joe + "/deactivation", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void max_renames_while_bella_renames_and_she_sees_both_names() {
    var mia = CONVO.bella().post(NEW, Map.of("name", "Mia")).location();

    assertThat(CONVO.max().post(mia, Map.of("name", "Mia M.", "version", "1")).status())
        .isEqualTo(303);
    var overtaken =
        CONVO.bella().postPart(mia, "details", Map.of("name", "Mia Marsh", "version", "1"));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#name").val()).isEqualTo("Mia Marsh");
    assertThat(overtaken.html().select("#name-note").text()).contains("Max", "Mia M.");
    var version = overtaken.html().select("input[name=version]").val();
    assertThat(CONVO.bella().post(mia, Map.of("name", "Mia Marsh", "version", version)).status())
        .isEqualTo(303);
    assertThat(CONVO.max().get(mia).text()).contains("Mia Marsh");
  }

  @Test
  void one_section_is_edited_in_place() {
    var lena = CONVO.max().get(TEAM).link("Lena");
    var form = CONVO.max().getPart(lena + "/edit", "details");

    assertThat(form.body().strip()).startsWith("<form").doesNotContain("<html");
    var fields = Map.of("name", "Lena", "version", form.html().select("input[name=version]").val());
    assertThat(CONVO.max().postPart(lena, "details", fields).body().strip())
        .startsWith("<section class=\"card\" id=\"details\"")
        .contains("hx-swap-oob");
  }

  @Test
  void before_sam_is_deactivated_his_bookings_to_come_are_counted() {
    var sam = CONVO.max().get(TEAM).link("Sam");
    var question = CONVO.max().get(sam + "/deactivation");

    assertThat(question.text())
        .containsPattern("Sam has \\d+ bookings? to come, .* stays? as booked");
    assertThat(CONVO.max().post(sam + "/deactivation", Map.of()).status()).isEqualTo(303);
    assertThat(CONVO.max().get(sam).text())
        .contains("Sam takes no more bookings.", "Take bookings again");
    assertThat(CONVO.max().post(sam + "/activation", Map.of()).status()).isEqualTo(303);
    assertThat(CONVO.max().get(sam).text()).contains("Deactivate");
  }

  @Test
  void sam_may_not_edit_the_team() {
    assertThat(CONVO.sam().get(TEAM).status()).isEqualTo(403);
    assertThat(CONVO.sam().post(NEW, Map.of("name", "Mallory")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=",
        "name=%20",
        "name=a&name=b",
        "name=%00",
        "name=%ff",
        "name=a%0Ab",
        "name=a&services=1",
        "name=a&version=9999999999999999999999",
        "name=a&servicesBefore=x"
      })
  void what_no_form_sends_changes_nothing(String body) {
    var before = CONVO.max().get(TEAM).html().select("tbody tr").size();
    var answer = CONVO.max().postBody(NEW, body);

    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.html().select("main").text()).contains(".");
    assertThat(CONVO.max().get(TEAM).html().select("tbody tr")).hasSize(before);
  }

  @Test
  void a_name_that_is_too_long_is_kept_to_be_shortened() {
    var name = "x".repeat(81);
    var answer = CONVO.max().post(NEW, Map.of("name", name));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#name").val()).isEqualTo(name);
    assertThat(answer.html().select("#name-error").text()).contains("80 characters");
  }

  @Test
  void history_says_who_did_it() {
    var ida = CONVO.max().post(NEW, Map.of("name", "Ida")).location();
    CONVO.bella().post(ida + "/deactivation", Map.of());

    assertThat(history(ida.substring(ida.lastIndexOf('/') + 1)))
        .isEqualTo("Max added, Bella deactivated");
  }

  private static String history(String id) {
    return one(
        "select string_agg(actor_name || ' ' || action, ', ' order by subject_version)"
            + " from audit_entries where subject_id = cast(? as uuid)",
        id);
  }

  private static String keys(String name) {
    return one("select string_agg(key, ', ' order by key) from stylists where name like ?", name);
  }

  private static String service(String shop, String key) {
    return one(
        "select services.id from services join shops on shops.id = shop_id where slug = ? and key = ?",
        shop,
        key);
  }

  private static String one(String query, Object... parameters) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(query, parameters).mapTo(String.class).one());
  }
}
