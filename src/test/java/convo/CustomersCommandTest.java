package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers come in as a table and go out as one. */
class CustomersCommandTest {
  private static final String BELLA = "src/test/resources/cast/bella.json";
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder;

  @AfterAll
  static void drop() {
    DATABASE.drop();
  }

  @Test
  void customers_go_out_as_a_table_and_come_back_unchanged() throws IOException {
    assertThat(run("shop", "import", BELLA)).isZero();
    var copy = shop("copy");
    var first = folder.resolve("first.csv");
    var second = folder.resolve("second.csv");
    assertThat(run("customers", "export", "bella", first.toString())).isZero();
    assertThat(run("customers", "import", copy, first.toString())).isZero();
    assertThat(out.toString()).contains("12 added, 0 are there already, 0 to mend.");
    assertThat(run("customers", "export", copy, second.toString())).isZero();
    assertThat(Files.readString(second))
        .isEqualTo(Files.readString(first))
        .contains("'+4930901820");

    assertThat(run("customers", "import", copy, first.toString())).isZero();
    assertThat(out.toString()).contains("0 added, 12 are there already, 0 to mend.");
    assertThat(run("check")).isZero();
  }

  @Test
  void addresses_that_lead_elsewhere_come_back_too() throws IOException {
    var shop = shop("denied");
    var file = folder.resolve("denied.csv");
    Files.writeString(
        file,
        "Name,E-Mail\nAnn One,one@example.net\nBea Two,two@example.net\nCaro Three,three@example.net\n");
    assertThat(run("customers", "import", shop, file.toString())).isZero();
    DATABASE
        .witness()
        .useHandle(handle -> {
          handle.execute(
              "update customer_shop_profiles set detached_at = now(), email = 'one@example.net' where last_name = 'Two'");
          handle.execute(
              "insert into address_changes (shop_id, profile_id, after, typed_at, typed_by) select shop_id, id, email, now(), 'Max' from customer_shop_profiles where last_name = 'Three'");
        });
    var first = folder.resolve("denied-first.csv");
    var second = folder.resolve("denied-second.csv");
    assertThat(run("customers", "export", shop, first.toString())).isZero();
    assertThat(run("customers", "import", shop("again"), first.toString())).isZero();
    assertThat(out.toString()).endsWith("3 added, 0 are there already, 0 to mend.\n");
    assertThat(run("customers", "export", "again", second.toString())).isZero();

    assertThat(Files.readString(second))
        .isEqualTo(Files.readString(first))
        .contains("Ann;One;one@example.net;", "Bea;Two;one@example.net;")
        .contains("Caro;Three;three@example.net;");
    DATABASE
        .witness()
        .useHandle(handle -> {
          handle.execute("delete from address_changes where typed_by = 'Max'");
          handle.execute(
              "update customer_shop_profiles set detached_at = null, email = 'two@example.net' where detached_at is not null and last_name = 'Two'");
        });
    assertThat(run("check")).isZero();
  }

  @Test
  void only_what_is_new_and_right_comes_in_and_the_rest_is_said() throws IOException {
    var shop = shop("new");
    var table =
        """
        Vorname;Nachname;E-Mail;Telefon;Geburtsdatum;Newsletter;Stammfriseur;Schlagworte
        Änne;Groß;ANNE@example.com;030 901820;03.04.1990;ja;Sam;neu, treu
        Max;Groß;max@example.com;030 901820;;;;
        Anne;Gross;;030 901820;;;;
        Groß;Änne;;;3.4.90;;;
        Anne;Weg;anne@example.com;;;;;
        Kai;Kaputt;kai@;12;31.02.1990;vielleicht;Nina;
        ;;;;;;;
        Ohne;Kontakt;;;;nein;;
        """;
    var file = folder.resolve("kunden.csv");
    Files.write(file, table.getBytes(Charset.forName("windows-1252")));

    assertThat(run("customers", "import", "--look", shop, file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("3 would be added, 3 are there already, 1 to mend.");
    assertThat(count(shop)).isZero();
    assertThat(run("customers", "import", shop, file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("3 added, 3 are there already, 1 to mend.");
    assertThat(errors.toString())
        .contains("Row 4: Änne Groß in row 2 has the same name and phone.")
        .contains("Row 5: Änne Groß in row 2 has the same name and birthday.")
        .contains("Row 6: Änne Groß in row 2 has the same e-mail.")
        .contains("Row 7: ")
        .contains("Nobody on the team is called Nina.")
        .contains("Please write yes or no, or leave it empty.");
    assertThat(
            rows(
                shop,
                "select shop_id, first_name || ' ' || birth_date told from customer_shop_profiles where birth_date is not null"))
        .containsExactly("Änne 1990-04-03");
    assertThat(
            rows(
                shop,
                "select shop_id, purpose || ' ' || granted told from profile_consents order by granted"))
        .containsExactly("marketing_email false", "marketing_email true");
    var left = folder.resolve("kunden-left-out.csv");
    assertThat(Files.readAllLines(left)).hasSize(5).first().asString().endsWith("What to mend");

    var mended =
        Files.readString(left)
            .replace("kai@,12,31.02.1990,vielleicht,Nina", "kai@example.com,,,,Sam");
    Files.writeString(left, mended);
    assertThat(run("customers", "import", shop, left.toString())).isZero();
    assertThat(out.toString()).contains("1 added, 3 are there already, 0 to mend.");
    assertThat(run("check")).isZero();
  }

  @Test
  void nobody_who_is_there_is_changed_and_no_shop_learns_who_is_one() throws IOException {
    var shop = shop("wall");
    var file = folder.resolve("one.csv");
    Files.writeString(file, "Name,E-Mail,Notes\nCleo Marsh,old@example.com,first\n");
    assertThat(run("customers", "import", shop, file.toString())).isZero();
    readdress("old@example.com", "new@example.com");
    Files.writeString(file, "Name,E-Mail,Notes\nSomebody Else,new@example.com,second\n");
    assertThat(run("customers", "import", shop, file.toString())).isZero();
    assertThat(out.toString()).endsWith("1 added, 0 are there already, 0 to mend.\n");
    assertThat(
            rows(
                shop,
                "select shop_id, first_name || ' ' || notes || ' ' || (detached_at is null) told from customer_shop_profiles order by 2"))
        .containsExactly("Cleo first true", "Somebody second false");
    readdress("new@example.com", "old@example.com");
  }

  /** What a person does by moving to another address, of which the shop is told nothing. */
  private static void readdress(String before, String after) {
    DATABASE
        .witness()
        .useHandle(handle ->
            handle.execute("update core.customers set email = ? where email = ?", after, before));
  }

  @Test
  void a_column_is_said_by_hand_and_a_wrong_one_in_a_sentence() throws IOException {
    var shop = shop("hand");
    var file = folder.resolve("hand.csv");
    Files.writeString(file, "Who,X,Y\nCleo Marsh,030 901820,blond\n");
    assertThat(
            run(
                "customers",
                "import",
                "--column",
                "Y=notes",
                "--column",
                "Who=name",
                shop,
                file.toString()))
        .isZero();
    assertThat(
            rows(
                shop,
                "select shop_id, first_name || last_name || phone || notes told from customer_shop_profiles"))
        .containsExactly("CleoMarsh+4930901820blond");
    assertThat(run("customers", "import", "--column", "Z=notes", shop, file.toString()))
        .isEqualTo(2);
    assertThat(run("customers", "import", "nobody", file.toString())).isEqualTo(2);
    assertThat(errors.toString())
        .contains("--column names a column of the file and one of: name, firstName,")
        .contains("There is no shop nobody.");
  }

  /** Bella's shop under another word, before its first customer. */
  private String shop(String slug) throws IOException {
    var bella = Files.readString(Path.of(BELLA));
    var text =
        bella
                .substring(0, bella.indexOf("  \"customers\": ["))
                .replace("\"slug\": \"bella\"", "\"slug\": \"%s\"".formatted(slug))
            + "\"customers\": [], \"bookings\": [] }";
    var file = folder.resolve(slug + ".json");
    Files.writeString(file, text);
    assertThat(run("shop", "import", file.toString())).isZero();
    return slug;
  }

  private long count(String shop) {
    return rows(shop, "select shop_id, id told from customer_shop_profiles").size();
  }

  private List<String> rows(String shop, String sql) {
    return DATABASE
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select told from (%s) rows where shop_id = (select id from shops where slug = :shop)"
                        .formatted(sql))
                .bind("shop", shop)
                .mapTo(String.class)
                .list());
  }

  private int run(String... arguments) {
    var environment =
        Map.of(
            "CONVO_DATABASE_URL",
            DATABASE.url(),
            "CONVO_SECRET",
            TestDatabase.SECRET,
            "CONVO_DATA",
            "target",
            "CONVO_CLOCK",
            "2026-11-23T09:00:00Z");
    var shell =
        new Shell(
            environment,
            new BufferedReader(new StringReader("")),
            new PrintWriter(out, true),
            new PrintWriter(errors, true));
    return Main.run(shell, arguments);
  }
}
