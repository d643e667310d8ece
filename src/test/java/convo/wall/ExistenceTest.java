package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bella cannot find out whom Rita knows: not by adding, not by searching, not at the
 * authentication. What she writes and erases is hers alone. What the clock tells is in {@link
 * ClockTest}.
 */
class ExistenceTest {
  private static final Street STREET = Street.open();
  private static final String CUSTOMERS = "/shops/bella/customers";
  private static final String DANS = "dan@example.com";
  private static final String CLEO_AT_BELLAS = CUSTOMERS + "/a0000000-0000-0000-0000-00000000b002";
  private static final String NOBODYS = "new@example.com";

  /** Makes one query over all that a shop has, each row as a text that begins with its table. */
  private static final String ROWS_OF_BELLAS =
      """
      select string_agg(
        format('select %1$L || t::text from %1$s t where shop_id = 1', attrelid::regclass),
        ' union all ')
      from pg_attribute
      join pg_class on pg_class.oid = attrelid
      where attname = 'shop_id'
      and relkind = 'r'
      """;

  @AfterAll
  static void close() {
    STREET.close();
  }

  @AfterEach
  void restore() {
    STREET.restoreChanges();
  }

  @Test
  void a_customer_of_ritas_and_a_new_one_are_added_alike() {
    var known = added(DANS);
    var unknown = added(NOBODYS);

    assertThat(known.status()).isEqualTo(303);
    assertThat(Plain.of(known, DANS)).isEqualTo(Plain.of(unknown, NOBODYS));
    assertThat(Plain.of(bella(known.location()), DANS))
        .isEqualTo(Plain.of(bella(unknown.location()), NOBODYS));
  }

  @Test
  void an_address_corrected_to_one_of_ritas_and_to_a_new_one_are_answered_alike() {
    var known = edited(added("one@example.com").location(), Map.of("email", DANS));
    var unknown = edited(added("two@example.com").location(), Map.of("email", NOBODYS));

    assertThat(known.status()).isEqualTo(303);
    assertThat(Plain.of(known, DANS)).isEqualTo(Plain.of(unknown, NOBODYS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dan", "reed", "dan@example.com", "+44 20 7946 0018", "7946"})
  void a_search_for_ritas_customer_finds_what_a_search_for_nobody_finds(String word) {
    var nobody = new StringBuilder(word).reverse().toString();

    var answer = bella(CUSTOMERS + "?q=" + Browser.encoded(word));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Plain.of(answer, word))
        .isEqualTo(Plain.of(bella(CUSTOMERS + "?q=" + Browser.encoded(nobody)), nobody));
  }

  @Test
  void two_shops_add_the_same_address_at_once() throws Exception {
    for (var round = 0; round < 10; round++) {
      var email = "both" + round + "@example.com";
      var barrier = new CyclicBarrier(2);
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers =
            List.of("bella", "rita").stream()
                .map(shop ->
                    both.submit(() -> {
                      barrier.await(10, TimeUnit.SECONDS);
                      return added(shop, email);
                    }))
                .toList();
        for (var answer : answers) {
          assertThat(answer.get().status()).isEqualTo(303);
        }
      }
      assertThat(strings("select id from core.customers where email = '%s'".formatted(email)))
          .hasSize(1);
      assertThat(
              strings(
                  "select shop_id from customer_shop_profiles where email = '%s' order by 1"
                      .formatted(email)))
          .containsExactly("1", "2");
    }
  }

  @Test
  void a_name_typed_at_bellas_changes_nothing_elsewhere() {
    var cleo = "/shops/rita/customers/b0000000-0000-0000-0000-00000000b002";
    var before = Plain.of(STREET.browser("rita").get(cleo));
    var person = strings("select c::text from core.customers c where email = 'cleo@example.com'");

    var saved =
        edited(
            CLEO_AT_BELLAS,
            Map.of("firstName", "Cleopatra", "lastName", "Nile", "phone", "+49 30 123456"));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(strings("select first_name from customer_shop_profiles where shop_id = 1"))
        .contains("Cleopatra");
    assertThat(Plain.of(STREET.browser("rita").get(cleo))).isEqualTo(before);
    assertThat(strings("select c::text from core.customers c where email = 'cleo@example.com'"))
        .isEqualTo(person);
  }

  @Test
  void asking_for_a_code_is_answered_and_mailed_alike_for_known_and_unknown() {
    var known = askedForCode(DANS);
    var unknown = askedForCode(NOBODYS);

    assertThat(known.status()).isEqualTo(200);
    assertThat(Plain.of(known, DANS)).isEqualTo(Plain.of(unknown, NOBODYS));
    assertThat(mail(DANS).replace(code(DANS), "CODE"))
        .isEqualTo(mail(NOBODYS).replace(code(NOBODYS), "CODE"))
        .contains("Your code is");
  }

  @Test
  void a_wrong_code_is_answered_alike_for_known_and_unknown() {
    var known = proved(DANS, "000000");
    var unknown = proved(NOBODYS, "000000");

    assertThat(known.status()).isEqualTo(422);
    assertThat(Plain.of(known, DANS)).isEqualTo(Plain.of(unknown, NOBODYS));
  }

  @Test
  void a_wrong_password_is_answered_alike_for_known_and_unknown() {
    var known = signedIn("ray@example.com");
    var unknown = signedIn(NOBODYS);

    assertThat(known.status()).isEqualTo(422);
    assertThat(Plain.of(known, "ray@example.com")).isEqualTo(Plain.of(unknown, NOBODYS));
  }

  @Test
  void who_signs_up_with_a_code_is_answered_like_who_was_known() {
    var known = askedForCode(DANS);
    var unknown = askedForCode(NOBODYS);

    var back = proved(known, DANS, code(DANS));
    var here = proved(unknown, NOBODYS, code(NOBODYS));

    assertThat(back.status()).isEqualTo(303);
    assertThat(Plain.of(back, DANS)).isEqualTo(Plain.of(here, NOBODYS));
  }

  @Test
  void erasing_at_bellas_leaves_no_trace_there_and_all_as_it_was_elsewhere() {
    var saved =
        edited(
            CLEO_AT_BELLAS,
            Map.of(
                "firstName", "Zelda",
                "lastName", "Quartz",
                "email", "zelda@quartz.example",
                "phone", "+49 30 777888",
                "tags", "violinist",
                "allergyNote", "hazelnut",
                "dietaryNote", "vegan",
                "notes", "Drinks tea",
                "birthDate", "1987-06-05",
                "anniversaryDate", "2011-09-08"));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(tracesAtBellas()).hasSizeGreaterThan(6);
    var person = strings("select c::text from core.customers c where email = 'cleo@example.com'");

    var erased = STREET.browser("bella").post(CLEO_AT_BELLAS + "/erasure", Map.of());

    assertThat(erased.status()).isEqualTo(303);
    assertThat(tracesAtBellas()).isEmpty();
    assertThat(strings("select c::text from core.customers c where email = 'cleo@example.com'"))
        .isEqualTo(person);
    assertThat(STREET.restoreChanges()).noneMatch(part -> part.endsWith(Street.OF_RITAS));
  }

  /** The rows of Bella's shop that hold anything of Cleo, under her old name or her new one. */
  private static List<String> tracesAtBellas() {
    var cleos =
        Pattern.compile(
            "(?i)cleo|marsh|30901820|with dog|\\blate\\b|zelda|quartz|30777888|violinist|hazelnut|vegan"
                + "|drinks tea|1987-06-05|2011-09-08");
    return strings(strings(ROWS_OF_BELLAS).getFirst()).stream()
        .filter(cleos.asPredicate())
        .toList();
  }

  private static Answer added(String email) {
    return added("bella", email);
  }

  private static Answer added(String shop, String email) {
    return STREET.browser(shop).post("/shops/" + shop + "/customers", fields(email));
  }

  /** Opens the form, types these over what stands there, and saves. */
  private static Answer edited(String profile, Map<String, String> typed) {
    var page = profile + "/edit";
    var element = bella(page).html().select("form[action=" + profile + "]").first();
    var form = FoundForm.of(STREET, "bella", page, Objects.requireNonNull(element));
    var fields = new HashMap<>(form.fields());
    fields.putAll(typed);
    return form.send(STREET, fields);
  }

  private static Map<String, String> fields(String email) {
    return Map.of("firstName", "Kim", "lastName", "Fox", "email", email, "status", "active");
  }

  private static Answer bella(String address) {
    return STREET.browser("bella").get(address);
  }

  private static Answer signedIn(String email) {
    return guest("/sign-in", Map.of("email", email, "password", "not this one"));
  }

  private static Answer askedForCode(String email) {
    return guest("/sign-in/code", Map.of("email", email));
  }

  private static Answer proved(String email, String code) {
    return proved(askedForCode(email), email, code);
  }

  private static Answer proved(Answer asked, String email, String code) {
    var request = asked.html().select("input[name=request]").val();
    return guest("/sign-in/code/proof", Map.of("request", request, "email", email, "code", code));
  }

  private static Answer guest(String address, Map<String, String> fields) {
    return STREET.browser("guest").post(address, fields);
  }

  private static String code(String email) {
    return mail(email).replaceFirst("(?s).*?([0-9]{6}).*", "$1");
  }

  /** All that was mailed to this address. */
  private static String mail(String email) {
    return String.join(
        "",
        strings(
            "select subject || body from outbox_messages where recipient = '%s'".formatted(email)));
  }

  private static List<String> strings(String question) {
    return STREET
        .witness()
        .withHandle(handle -> handle.createQuery(question).mapTo(String.class).list());
  }
}
