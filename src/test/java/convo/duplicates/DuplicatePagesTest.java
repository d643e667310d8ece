package convo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatePagesTest {
  private static final String LIST = "/shops/bella/duplicates";
  private static final String CUSTOMERS = "/shops/bella/customers";
  private TestConvo convo;

  @BeforeAll
  void start() {
    convo = TestConvo.fresh();
  }

  @AfterAll
  void close() {
    convo.close();
  }

  @Test
  void bella_reviews_a_pair_says_no_and_asks_again() {
    add("Wilhelmine", "Quastenberg", "+49 30 5550111");
    add("Wilhelmina", "Quastenberg", "+49 30 5550111");

    var page = convo.bella().get(LIST);
    assertThat(page.text()).contains("Wilhelmine", "Wilhelmina", "Same phone", "spelt two ways");

    var pair = pair(page, "Wilhelmin");
    assertThat(convo.bella().post(LIST + "/refusals", pair).location()).isEqualTo(LIST);
    var after = convo.bella().get(LIST).text();
    assertThat(after).contains("Remembered", "One pair that is not the same");
    assertThat(convo.bella().post(LIST + "/refusals/removal", pair).location()).isEqualTo(LIST);
    assertThat(convo.bella().get(LIST).text()).doesNotContain("One pair that is not the same");
    assertThat(convo.bella().post(LIST + "/refusals/removal", pair).status()).isEqualTo(404);
    assertThat(convo.bella().get("/shops/bella/audit").text())
        .contains("said Wilhelmine Quastenberg is not a duplicate")
        .contains("said Wilhelmine Quastenberg may be a duplicate after all");
  }

  @Test
  void of_somebody_who_is_erased_no_answer_stays() {
    add("Kunigunde", "Zwetschgenbaum", "+49 30 5550333");
    add("Kunigunda", "Zwetschgenbaum", "+49 30 5550333");
    convo.bella().post(LIST + "/refusals", pair(convo.bella().get(LIST), "Kunigund"));
    assertThat(refusals()).isOne();

    var one = convo.bella().get(CUSTOMERS + "?q=kunigunda").link("Kunigunda Zwetschgenbaum");
    convo.bella().post(one + "/erasure", one + "/erasure", Map.of());

    assertThat(refusals()).isZero();
  }

  private long refusals() {
    return convo
        .database()
        .witness()
        .withHandle(handle ->
            handle.select("select count(*) from duplicate_refusals").mapTo(Long.class).one());
  }

  @Test
  void no_other_shop_and_no_stylist_sees_it() {
    assertThat(convo.rita().get(LIST).status()).isEqualTo(404);
    assertThat(convo.sam().get(LIST).status()).isEqualTo(403);
    assertThat(convo.rita().get("/shops/rita/duplicates").text())
        .contains("Nobody seems to be there twice");
  }

  @Test
  void who_may_be_the_same_is_asked_once_before_adding() {
    add("Ottilie", "Rabenhorst", "+49 30 5550222");

    var asked = convo.bella().post(CUSTOMERS, person("Rabenhorst", "Ottilie", ""));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("May be the same as", "Ottilie Rabenhorst", "same name");

    var family = convo.bella().post(CUSTOMERS, person("Kasimir", "Rabenhorst", "030 5550222"));
    assertThat(family.status()).isEqualTo(303);

    var phone = convo.bella().post(CUSTOMERS, person("Otilie", "Raabenhorst", "030 5550222"));
    assertThat(phone.text()).contains("same phone");

    var answered = new HashMap<>(person("Otilie", "Raabenhorst", "030 5550222"));
    answered.put("asked", phone.html().select("input[name=asked]").attr("value"));
    assertThat(convo.bella().post(CUSTOMERS, answered).status()).isEqualTo(303);
  }

  @Test
  void whoever_corrects_the_name_after_the_question_is_not_refused() {
    add("Adelgunde", "Zwickelhuber", "");

    var asked = convo.bella().post(CUSTOMERS, person("Adelgunde", "Zwickelhuber", ""));
    assertThat(asked.status()).isEqualTo(422);
    var corrected = new HashMap<>(person("Kunigunde", "Zwickelmaier", ""));
    corrected.put("asked", asked.html().select("input[name=asked]").attr("value"));
    assertThat(convo.bella().post(CUSTOMERS, corrected).status()).isEqualTo(303);

    var again = convo.bella().post(CUSTOMERS, corrected);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("May be the same as", "Kunigunde Zwickelmaier");
  }

  @Test
  void more_pairs_than_are_shown_are_said_and_so_are_more_customers_than_are_compared() {
    try (var many = TestConvo.fresh()) {
      for (var twice = 0; twice < 2; twice++) {
        insert(many, 1, 60);
      }
      var page = many.bella().get(LIST);
      assertThat(page.html().select("section.pair")).hasSize(50);
      assertThat(page.text()).contains("There are 10 more pairs.");

      insert(many, 61, 5060 - known(many));
      assertThat(known(many)).isEqualTo(5000);
      assertThat(many.bella().get(LIST).text()).doesNotContain("The 5,000 who came last");
      insert(many, 9999, 9999);
      assertThat(many.bella().get(LIST).text()).contains("The 5,000 who came last");
    }
  }

  private static int known(TestConvo many) {
    return many.database()
        .witness()
        .withHandle(handle ->
            handle
                .select("select count(*) from customer_shop_profiles where shop_id = 1")
                .mapTo(Integer.class)
                .one());
  }

  /** Customers of a number each, who have nothing in common with those of another. */
  private static void insert(TestConvo many, int first, int last) {
    many.database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                with made as (
                  insert into core.customers (id, first_name)
                  select gen_random_uuid(), number::text
                  from generate_series(?, ?) number
                  returning id, first_name number
                )
                insert into customer_shop_profiles (shop_id, customer_id, first_name, last_name, birth_date)
                select 1, id, initcap(translate(left(md5(number), 9), '0123456789', 'ghijklmnop')),
                  initcap(translate(right(md5(number), 9), '0123456789', 'qrstuvwxyz')), date '1950-01-01' + 7 * number::int
                from made
                """,
                first,
                last));
  }

  private void add(String first, String last, String phone) {
    var added = convo.bella().post(CUSTOMERS, person(first, last, phone));
    if (added.status() == 422) {
      var answered = new HashMap<>(person(first, last, phone));
      answered.put("asked", added.html().select("input[name=asked]").attr("value"));
      added = convo.bella().post(CUSTOMERS, answered);
    }
    assertThat(added.status()).isEqualTo(303);
  }

  private static Map<String, String> person(String first, String last, String phone) {
    return Map.of("firstName", first, "lastName", last, "phone", phone);
  }

  private static Map<String, String> pair(Answer page, String name) {
    var form = page.html().expectFirst("section.pair:contains(" + name + ") form");
    return Map.of(
        "one", form.select("input[name=one]").attr("value"),
        "other", form.select("input[name=other]").attr("value"));
  }
}
