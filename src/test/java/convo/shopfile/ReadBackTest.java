package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.TestDatabase;
import convo.claims.Life;
import convo.database.Database;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop's file is read back, here and elsewhere, whatever its customers have answered. */
class ReadBackTest {
  private final TestConvo convo = TestConvo.fresh();
  private final Database database = Database.open(convo.database().settings());
  private final TestDatabase elsewhere = TestDatabase.migrated();
  private final Database other = Database.open(elsewhere.settings());
  private final Life life = new Life(convo.database().witness());

  @AfterEach
  void everything_is_read_back() {
    try {
      var person = life.person("bella", "Mia");
      var file = file(database);
      read(database, file);
      assertThat(file(database)).isEqualTo(file);
      assertThat(life.person("bella", "Mia")).isEqualTo(person);
      assertThat(convo.differences()).isEmpty();

      read(other, file);
      assertThat(file(other)).isEqualTo(file);
    } finally {
      database.close();
      other.close();
      elsewhere.drop();
      convo.close();
    }
  }

  @Test
  void cleo_said_yes() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
  }

  @Test
  void cleo_said_yes_and_bella_typed_the_address_of_another_customer() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    types("hanako@example.com");

    assertThat(life.claimed("bella", "Cleo")).isTrue();
  }

  @Test
  void cleo_said_no_and_is_a_customer_of_bellas_all_the_same() {
    convo.cleo().post("/me/shops/bella/detachment", Map.of());
    var fields = Map.of("firstName", "Cleo", "lastName", "Night", "email", "cleo@example.com");
    convo.bella().post("/shops/bella/customers", "/shops/bella/customers/new", fields);

    assertThat(file(database)).contains("\"detachedAt\": \"2026-11-23T10:00:00+01:00\"");
  }

  @Test
  void mia_was_cleos_family_and_stands_alone() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    var claim = "/me/shops/bella/claim?person=" + life.person("bella", "Mia");
    convo.cleo().post(claim, Map.of());
    convo.cleo().post(mia + "/removal", Map.of());

    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("about Mia");
  }

  @Test
  void cleo_said_no_and_bella_typed_another_address() {
    convo.cleo().post("/me/shops/bella/detachment", Map.of());
    types("chloe@example.com");

    assertThat(file(database)).contains("chloe@example.com").doesNotContain("detachedAt");
  }

  @Test
  void an_older_file_does_not_know_of_the_no() {
    var before = file(database);
    convo.cleo().post("/me/shops/bella/detachment", Map.of());
    var person = life.person("bella", "Cleo");

    read(database, before);

    assertThat(life.person("bella", "Cleo")).isEqualTo(person);
  }

  private void types(String email) {
    var url = life.profileUrl("bella", "Cleo");
    var form = convo.bella().get(url + "/edit").fields();
    form.put("email", email);
    convo.bella().post(url, form);
  }

  private static String file(Database database) {
    return new ShopExport(database.platform()).write("bella").orElseThrow();
  }

  private static void read(Database database, String file) {
    new ShopImport(database.platform(), TestConvo.CLOCK, true).run(file.getBytes(UTF_8));
  }
}
