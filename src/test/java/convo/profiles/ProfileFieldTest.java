package convo.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.TestDatabase;
import convo.claims.Life;
import convo.database.Database;
import convo.profiles.ProfileField.Part;
import convo.shopfile.ShopExport;
import convo.shopfile.ShopImport;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each field of a profile on all its ways, from the form until nothing is left of it. */
class ProfileFieldTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Database DATABASE = Database.open(CONVO.database().settings());

  /** What Bella types about Cleo; where people read it otherwise, how. */
  private static final Map<ProfileField, List<String>> TYPED =
      Map.ofEntries(
          entry(ProfileField.FIRST_NAME, List.of("Cléo")),
          entry(ProfileField.LAST_NAME, List.of("Meadow")),
          entry(ProfileField.EMAIL, List.of("cleo.meadow@example.com")),
          entry(ProfileField.PHONE, List.of("+493055501234", "030 55501234")),
          entry(ProfileField.PREFERRED_CONTACT, List.of("sms", "SMS")),
          entry(ProfileField.BIRTH_DATE, List.of("1990-02-01", "1 February 1990")),
          entry(ProfileField.ANNIVERSARY_DATE, List.of("2014-08-30", "30 August 2014")),
          entry(ProfileField.LOYALTY_POINTS, List.of("7654321")),
          entry(ProfileField.EMAIL_NOTIFICATIONS, List.of("", "No")),
          entry(ProfileField.SMS_NOTIFICATIONS, List.of("yes", "Yes")),
          entry(ProfileField.MARKETING_EMAIL, List.of("yes", "Yes")),
          entry(ProfileField.MARKETING_SMS, List.of("yes", "Yes")),
          entry(ProfileField.ALLERGY_NOTE, List.of("Bee venom")),
          entry(ProfileField.DIETARY_NOTE, List.of("No nuts")),
          entry(ProfileField.PRONOUNS, List.of("they/them")),
          entry(ProfileField.NOTES, List.of("Talks about boats")),
          entry(ProfileField.PREFERRED_STYLIST, List.of("lena", "Lena")),
          entry(ProfileField.STATUS, List.of("moved", "Moved away")),
          entry(ProfileField.TAGS, List.of("sailor, bridal")));

  private static String url = "";
  private static Map<String, String> before = Map.of();

  @BeforeAll
  static void bellaTypesAll() {
    CONVO.cleo().post("/me/shops/bella/claim", Map.of());
    url = new Life(CONVO.database().witness()).profileUrl("bella", "Cleo");
    var page = CONVO.bella().get(url + "/edit");
    before = page.fields();
    var form = page.fields();
    TYPED.forEach((field, texts) -> form.put(field.key(), texts.getFirst()));
    form.put("preferredStylist", page.html().select("option:contains(Lena)").val());
    assertThat(CONVO.bella().post(url, form).status()).isEqualTo(303);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
    CONVO.close();
  }

  @Test
  void every_field_has_something_to_type() {
    assertThat(TYPED).containsOnlyKeys(ProfileField.values());
  }

  @Test
  void the_shop_reads_it_on_the_card() {
    var card = CONVO.bella().get(url).html().select("#profile").text();

    assertThat(TYPED)
        .allSatisfy((field, texts) -> assertThat(card).contains(words(field).split(", ")));
  }

  @Test
  void the_history_says_that_it_was_changed() {
    var history = CONVO.bella().get(url + "/changes").text();

    assertThat(TYPED).allSatisfy((field, texts) -> assertThat(history).contains(field.label()));
  }

  @Test
  void what_is_too_long_is_refused_beside_it() {
    for (var field : ProfileField.values()) {
      var form = new LinkedHashMap<>(before);
      form.put(field.key(), "x".repeat(field.longest() + 1));
      var answer = CONVO.bella().post(url, form);

      assertThat(answer.status()).as(field.key()).isEqualTo(422);
      assertThat(answer.html().select(".error-summary a[href=#%s]".formatted(field.key())).text())
          .isEqualTo("Keep this within %,d characters.".formatted(field.longest()));
      assertThat(answer.html().select("#%s-error".formatted(field.key())))
          .hasSize(field.kind() == FieldKind.TICK ? 0 : 1);
    }
  }

  @Test
  void the_customer_sees_and_takes_away_what_is_told() {
    var seen = CONVO.cleo().get("/me/shops/bella").text();
    var page = CONVO.cleo().get("/me/shops/bella/data.html").text();
    var file = CONVO.cleo().get("/me/shops/bella/data.json").body();

    for (var field : ProfileField.told()) {
      assertThat(seen).contains(words(field) + " Noted by the shop");
      assertThat(page).contains(field.label() + " " + words(field));
      assertThat(file).contains("\"field\" : \"%s\"".formatted(field.key()));
    }
    for (var field : List.of(ProfileField.NOTES, ProfileField.STATUS, ProfileField.TAGS)) {
      assertThat(ProfileField.told()).doesNotContain(field);
      assertThat(seen + page + file).doesNotContain(words(field).split(", "));
    }
  }

  @Test
  void the_customer_learns_of_a_change_of_what_is_told_alone() {
    var changed =
        CONVO
            .database()
            .witness()
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        select unnest(known_fields)
                        from audit_entries
                        where action = 'edited'
                        and actor_name like 'Bella%'
                        """)
                    .mapTo(String.class)
                    .list());

    assertThat(changed)
        .containsExactlyInAnyOrderElementsOf(
            ProfileField.told().stream().map(ProfileField::key).toList());
  }

  @Test
  void the_file_of_the_shop_brings_it_elsewhere() {
    var elsewhere = TestDatabase.migrated();
    try (var other = Database.open(elsewhere.settings())) {
      var file = file(DATABASE);
      new ShopImport(other.platform(), TestConvo.CLOCK, true).run(file.getBytes(UTF_8));

      for (var field : ProfileField.values()) {
        if (!ProfileField.in(List.of(Part.AGREED)).contains(field)) {
          assertThat(file).contains("\"%s\": ".formatted(field.key()));
          assertThat(file).contains(typed(field).getFirst().split(", "));
        }
      }
      assertThat(file(other)).isEqualTo(file);
    } finally {
      elsewhere.drop();
    }
  }

  @Test
  void nothing_is_left_of_it_once_the_customer_is_erased() {
    try (var convo = TestConvo.fresh()) {
      var life = new Life(convo.database().witness());
      var ayse = life.profileUrl("bella", "Ayşe");
      var page = convo.bella().get(ayse + "/edit");
      var form = page.fields();
      TYPED.forEach((field, texts) -> form.put(field.key(), texts.getFirst()));
      form.put("preferredStylist", page.html().select("option:contains(Lena)").val());
      assertThat(convo.bella().post(ayse, form).status()).isEqualTo(303);

      assertThat(convo.bella().post(ayse + "/erasure", Map.of()).status()).isEqualTo(303);

      assertThat(left(convo, ayse))
          .contains("inactive")
          .doesNotContain(
              TYPED.values().stream()
                  .map(List::getFirst)
                  .flatMap(text -> Arrays.stream(text.split(", ")))
                  .filter(text -> !text.isEmpty())
                  .toList());
    }
  }

  /** All that still stands of a profile, in its row and in rows of its own. */
  private static String left(TestConvo convo, String profile) {
    var id = profile.substring(profile.lastIndexOf('/') + 1);
    var rows =
        convo
            .database()
            .witness()
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        select to_jsonb(p)::text from customer_shop_profiles p where id = cast(:id as uuid)
                        union all
                        select to_jsonb(t)::text from profile_tags t where profile_id = cast(:id as uuid)
                        union all
                        select to_jsonb(c)::text from profile_consents c where profile_id = cast(:id as uuid)
                        union all
                        select to_jsonb(e)::text from audit_entries e where subject_id = cast(:id as uuid)
                        """)
                    .bind("id", id)
                    .mapTo(String.class)
                    .list());
    return String.join("\n", rows);
  }

  private static String words(ProfileField field) {
    return typed(field).getLast();
  }

  private static List<String> typed(ProfileField field) {
    return Objects.requireNonNull(TYPED.get(field));
  }

  private static String file(Database database) {
    return new ShopExport(database.platform()).write("bella").orElseThrow();
  }
}
