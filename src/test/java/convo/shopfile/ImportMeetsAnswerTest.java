package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.claims.Life;
import convo.database.Database;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A customer has answered what a shop asked, and the shop imports a file that knows nothing of it.
 */
class ImportMeetsAnswerTest {
  private static final String CONSENTS =
      "\"consents\": {\"emailNotifications\": true, \"marketingEmail\": false}";
  private static final String ADDRESS = "\"email\": \"cleo@example.com\", \"phone\"";

  private final TestConvo convo = TestConvo.fresh();
  private final Database database = Database.open(convo.database().settings());
  private final Life life = new Life(convo.database().witness());

  @BeforeEach
  void cleoSaysYes() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
  }

  @AfterEach
  void tearDown() {
    database.close();
    convo.close();
  }

  @Test
  void no_file_gives_back_a_consent_that_cleo_has_taken_away() {
    convo.cleo().postBody("/me/shops/bella/consents", "purpose=sms_notifications");

    replace(CONSENTS, CONSENTS);
    replace(CONSENTS, consents("2025-01-01T09:00:00Z", "customer"));
    replace(CONSENTS, consents("2026-12-24T09:00:00Z", "import"));

    assertThat(convo.bella().get(life.profileUrl("bella", "Cleo")).text())
        .contains("Reminders by e-mail No, since Mon 23 Nov 2026, said by the customer")
        .contains("Reminders by SMS Yes, since Mon 23 Nov 2026, said by the customer");

    replace(CONSENTS, consents("2026-12-24T09:00:00Z", "customer"));

    assertThat(convo.bella().get(life.profileUrl("bella", "Cleo")).text())
        .contains("Reminders by e-mail Yes, since Thu 24 Dec 2026, said by the customer");
  }

  @Test
  void a_file_without_cleos_address_leaves_her_what_she_said_is_hers() {
    var cleo = life.person("bella", "Cleo");

    replace(ADDRESS, "\"key\": \"cleo@example.com\", \"phone\"");

    assertThat(life.person("bella", "Cleo")).isEqualTo(cleo);
    assertThat(life.claimed("bella", "Cleo")).isTrue();
    assertThat(convo.cleo().get("/me/shops/bella").text()).contains("14 May 1988");
  }

  @Test
  void a_file_that_knows_cleo_was_erased_parts_her_from_the_profile() {
    var cleo = life.person("bella", "Cleo");

    replace(
        ADDRESS,
        "\"key\": \"cleo@example.com\", \"erasedAt\": \"2026-11-23T10:00:00Z\", \"phone\"");

    assertThat(life.person("bella", "Cleo")).isNotEqualTo(cleo);
    assertThat(life.claimed("bella", "Cleo")).isFalse();
  }

  @Test
  void whoever_was_erased_before_the_file_was_made_is_no_customer() {
    var live = "select count(*) from core.customers where erased_at is null";
    var before = life.one(live);

    replace(
        "    {\"firstName\": \"Cleo\"",
        "    {\"key\": \"gone\", \"erasedAt\": \"2026-11-20T10:00:00Z\"},\n    {\"firstName\": \"Cleo\"");

    assertThat(life.one("select count(*) from customer_shop_profiles where import_key = 'gone'"))
        .isEqualTo("1");
    assertThat(life.one(live)).isEqualTo(before);
  }

  private static String consents(String day, String source) {
    return "\"consents\": {\"emailNotifications\": {\"granted\": true, \"changedAt\": \"%s\", \"source\": \"%s\"}}"
        .formatted(day, source);
  }

  private void replace(String before, String after) {
    var text = new String(ShopImportTest.cast("bella"), UTF_8);
    assertThat(text).contains(before);
    new ShopImport(database.platform(), TestConvo.CLOCK, true)
        .run(text.replace(before, after).getBytes(UTF_8));
  }
}
