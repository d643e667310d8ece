package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.PageForm;
import convo.TestConvo;
import convo.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody has a form open while a shop file is imported. */
class ImportMeetsFormTest {
  private final TestConvo convo = TestConvo.fresh();
  private final Database database = Database.open(convo.database().settings());

  @AfterEach
  void tearDown() {
    database.close();
    convo.close();
  }

  @Test
  void bella_writes_a_note_while_an_import_brings_a_new_phone_number() {
    var cleo = convo.bella().get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");
    var typed = PageForm.of(convo.bella().get(cleo + "/edit"), "form.sheet-form");
    typed.put("notes", "Bella was here");
    typed.put("tags", "gold");

    replace("+49 30 901820", "+49 30 901899");
    var overtaken = convo.bella().post(cleo, typed);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.text()).contains("Import saved this customer while you were editing");
    assertThat(overtaken.html().select("#phone").val()).isEqualTo("+4930901899");
    assertThat(overtaken.html().select("#notes").text()).isEqualTo("Bella was here");
    var merged = PageForm.of(overtaken, "form.sheet-form");
    assertThat(convo.bella().post(cleo, merged).status()).isEqualTo(303);
    assertThat(convo.bella().get(cleo).text()).contains("Bella was here", "gold", "030 901899");
  }

  @Test
  void tags_that_an_import_puts_on_somebody_are_not_lost_to_an_open_form() {
    var cleo = convo.bella().get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");
    var typed = PageForm.of(convo.bella().get(cleo + "/edit"), "form.sheet-form");

    replace(
        "\"tags\": [\"regular\"], \"notes\": \"Likes", "\"tags\": [\"loud\"], \"notes\": \"Likes");
    var overtaken = convo.bella().post(cleo, typed);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#tags").val()).isEqualTo("loud");
  }

  @Test
  void max_changes_a_week_a_price_and_the_settings_while_an_import_does() {
    var sam = convo.max().get("/shops/bella/team").link("Sam");
    var cut = convo.max().get("/shops/bella/services").link("Cut");
    var week = PageForm.of(convo.max().get(sam + "/hours/edit"), "#week");
    var price = PageForm.of(convo.max().get(cut), "form[data-unsaved]");
    var rules = PageForm.of(convo.max().get("/shops/bella/settings"), "form[data-unsaved]");
    week.put("sunday", "10:00–12:00");
    price.put("duration", "35");
    rules.put("horizon", "33");

    replace(
        "\"priceCents\": 4500", "\"priceCents\": 4900",
        "\"name\": \"Bella's Salon\"", "\"name\": \"Bella\"",
        "\"mon\": [[\"09:00\"", "\"mon\": [[\"08:00\"");

    var overtakenWeek = convo.max().post(sam + "/hours", week);
    assertThat(overtakenWeek.status()).isEqualTo(409);
    assertThat(overtakenWeek.html().select("#monday").val()).startsWith("08:00");
    assertThat(overtakenWeek.html().select("#sunday").val()).isEqualTo("10:00–12:00");
    assertThat(overtakenWeek.html().select("#monday-note").text()).contains("Import");
    var overtakenPrice = convo.max().post(cut.replace("/edit", ""), price);
    assertThat(overtakenPrice.status()).isEqualTo(409);
    assertThat(overtakenPrice.html().select("#price-note").text()).contains("Import");
    var overtakenRules = convo.max().post("/shops/bella/settings", rules);
    assertThat(overtakenRules.status()).isEqualTo(409);
    assertThat(overtakenRules.html().select("#name").val()).isEqualTo("Bella");
  }

  @Test
  void a_room_that_bella_renames_is_renamed_by_an_import() {
    var stylists = "\"stylists\": [";
    var room =
        "\"resources\": [{\"key\": \"r\", \"kind\": \"room\", \"name\": \"%s\"}], " + stylists;
    replace(stylists, room.formatted("Room 1"));
    var form = convo.bella().get("/shops/bella/resources").link("Room 1");
    var typed = PageForm.of(convo.bella().get(form), "#resource");
    typed.put("name", "Blue room");

    replace(stylists, room.formatted("Quiet room"));
    var overtaken = convo.bella().post(form.replace("/edit", ""), typed);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#name").val()).isEqualTo("Blue room");
    assertThat(overtaken.html().select("#name-note").text()).contains("Import", "Quiet room");
  }

  private void replace(String... pairs) {
    var text = new String(ShopImportTest.cast("bella"), UTF_8);
    for (var pair = 0; pair < pairs.length; pair += 2) {
      assertThat(text).contains(pairs[pair]);
      text = text.replace(pairs[pair], pairs[pair + 1]);
    }
    new ShopImport(database.platform(), TestConvo.CLOCK, true).run(text.getBytes(UTF_8));
  }
}
