package convo.opening;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void a_stranger_opens_a_shop_with_an_address_and_a_code() {
    var ana = CONVO.guest();
    assertThat(ana.get(ana.get("/").link("Open a shop")).text()).contains("First your e-mail");

    var form = provesAddress(ana, "ana@opening.o");
    assertThat(form.fields()).containsEntry("yourName", "ana").containsEntry("country", "GB");
    var opened =
        ana.submit(
            form,
            "#opening",
            Map.of("name", "Ana's Salon", "country", "DE", "kind", "hair", "yourName", "Ana"));

    assertThat(opened.location()).isEqualTo("/shops/anas-salon");
    assertThat(followed(ana, "/shops/anas-salon").text())
        .contains("Ana's Salon is open.", "Next open day: Tue 24 Nov 2026");
    assertThat(ana.get("/shops/anas-salon/services").text())
        .contains("Schnitt, kurze Haare", "€36.00", "Ana");
    assertThat(ana.get("/shops/anas-salon/team").text()).contains("Ana");
    assertThat(ana.get("/shops/anas-salon/team").text()).contains("ana@opening.o");
    assertThat(ana.get("/shops/anas-salon/audit").text()).contains("Ana opened the shop");
    assertThat(ana.get("/account").fields()).containsEntry("name", "Ana");
    assertThat(CONVO.guest().get("/s/anas-salon").text()).contains("Schnitt, kurze Haare", "Ana");
    assertThat(row("anas-salon")).isEqualTo("Europe/Berlin EUR DE de-DE de");
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void who_has_signed_in_just_fills_the_form_and_chooses_all_of_it() {
    var form = CONVO.dan().get("/opening");
    var chosen = new HashMap<>(filled("Dan’s Massage"));
    chosen.putAll(
        Map.of(
            "slug", "Quiet-Hands", "currency", "JPY", "zone", "Asia/Tokyo", "language", "en-US"));
    var opened = CONVO.dan().submit(form, "#opening", chosen);

    assertThat(opened.location()).isEqualTo("/shops/quiet-hands");
    assertThat(row("quiet-hands")).isEqualTo("Asia/Tokyo JPY DE en-DE en-US");
    assertThat(followed(CONVO.dan(), "/shops/quiet-hands/services").text())
        .contains("Haircut", "¥3,600");
    assertThat(CONVO.dan().get("/account").fields()).containsEntry("name", "Dan");
  }

  @Test
  void an_owner_who_takes_no_bookings_is_no_stylist() {
    var fields = new HashMap<>(filled("Only An Owner"));
    fields.remove("works");
    assertThat(post(CONVO.dan(), fields).location()).isEqualTo("/shops/only-an-owner");
    assertThat(followed(CONVO.dan(), "/shops/only-an-owner/team").text())
        .contains("Dan (you) Takes no bookings Owner");
  }

  @Test
  void the_first_day_has_five_steps_that_go_when_they_are_done_or_put_away() {
    var cleo = CONVO.cleo();
    assertThat(post(cleo, filled("First Day")).location()).isEqualTo("/shops/first-day");
    var shop = "/shops/first-day";
    followed(cleo, shop);
    assertThat(steps(cleo)).hasSize(5).allMatch(step -> !step.endsWith("Done"));
    var today = cleo.get(shop);
    assertThat(today.html().select(".first-steps li a").eachAttr("href"))
        .allSatisfy(page -> assertThat(cleo.get(page).status()).isEqualTo(200));

    cleo.post(
        shop + "/customers", Map.of("firstName", "Kim", "lastName", "One", "status", "active"));
    cleo.post(
        shop + "/invitations", Map.of("email", "new@first.d", "role", "stylist", "stylist", ""));
    cleo.submit(cleo.get(shop + "/settings/public-page"), "#public-page", Map.of("town", "Berlin"));
    assertThat(steps(cleo)).filteredOn(step -> step.endsWith("Done")).hasSize(3);
    assertThat(cleo.get(shop).text()).contains("3 of 5 done.");

    assertThat(cleo.post(shop + "/first-steps/removal", Map.of("step", "circus")).status())
        .isEqualTo(404);
    cleo.post(shop + "/first-steps/removal", Map.of("step", "services"));
    assertThat(steps(cleo)).hasSize(4);
    assertThat(cleo.get(shop).text()).contains("Show “Services and prices” again");
    cleo.post(shop + "/first-steps", Map.of("step", "services"));
    assertThat(steps(cleo)).hasSize(5);

    cleo.post(shop + "/first-steps/removal", Map.of());
    assertThat(steps(cleo)).isEmpty();
    cleo.submit(cleo.get(shop + "/settings"), "form[action$=/first-steps]", Map.of());
    assertThat(steps(cleo)).hasSize(5);

    var service = cleo.get(shop + "/services").link("Haarschnitt");
    cleo.submit(cleo.get(service), "#service", Map.of("name", "Cut"));
    assertThat(cleo.get(shop).text()).contains("4 of 5 done.");
    var kim = cleo.get(shop + "/team").link("Kim");
    cleo.submit(cleo.get(kim + "/edit"), "main form[data-unsaved]", Map.of("name", "Kim W"));
    assertThat(steps(cleo)).isEmpty();
    assertThat(CONVO.bella().get("/shops/bella").html().select(".first-steps")).isEmpty();
  }

  private static List<String> steps(Person person) {
    return person.get("/shops/first-day").html().select(".first-steps li").eachText();
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', Say what the shop is called.",
    "name, ' \u200b ', Say what the shop is called.",
    "country, XX, Choose a country of the list.",
    "kind, circus, Choose what comes closest.",
    "yourName, '', Say what customers call you.",
    "slug, admin, This word is kept for the portal itself.",
    "slug, Support, This word is kept for the portal itself.",
    "slug, a/b, Write small letters from a to z",
    "slug, -a, Write small letters from a to z",
    "slug, bella, There is a shop of this address already.",
    "currency, XAU, Choose one of the list.",
    "zone, Mars/Olympus, Choose one of the list.",
    "language, fr, Choose one of the list."
  })
  void what_does_not_go_is_said_beside_the_field_and_stays(
      String field, String typed, String sentence) {
    var fields = new HashMap<>(filled("Wrong Here"));
    fields.put(field, typed);
    var answer = post(CONVO.cleo(), fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select(".field:has([name=" + field + "]) .field-error").text())
        .startsWith(sentence);
    var kept = field.equals("yourName") ? "name" : "yourName";
    assertThat(answer.html().select("input[name=" + kept + "]").val()).isEqualTo(fields.get(kept));
    assertThat(count("wrong-here")).isZero();
  }

  @Test
  void no_name_breaks_anything() {
    assertThat(post(CONVO.nori(), filled("💇‍♀️")).location()).isEqualTo("/shops/salon");
    assertThat(post(CONVO.nori(), filled("Admin")).location()).isEqualTo("/shops/salon-2");
    assertThat(post(CONVO.nori(), filled("Салон Красоты")).location())
        .isEqualTo("/shops/salon-krasoty");
    var nul = post(CONVO.nori(), filled("NUL\u0000"));
    assertThat(nul.status()).isEqualTo(400);
    assertThat(nul.html().select("main").text()).isNotEmpty();
    for (var name : List.of("x".repeat(81), "x".repeat(200_000), "x".repeat(1_000_000))) {
      var answer = post(CONVO.nori(), filled(name));
      assertThat(answer.status()).isIn(400, 413, 422);
      assertThat(answer.html().select("main").text()).isNotEmpty();
    }
  }

  @Test
  void two_at_once_of_one_name_get_a_shop_each_and_no_one_takes_anothers() {
    var bella = CONVO.bella();
    var rita = CONVO.rita();
    var answers = atOnce(() -> post(bella, filled("Twin")), () -> post(rita, filled("Twin")));
    assertThat(answers)
        .extracting(Answer::location)
        .containsExactlyInAnyOrder("/shops/twin", "/shops/twin-2");
    assertThat(owners("twin", "twin-2"))
        .containsExactlyInAnyOrder("bella@example.com", "rita@example.com");
  }

  @Test
  void a_form_that_is_sent_twice_opens_one_shop() {
    var fields = new HashMap<>(filled("Once Only"));
    fields.put("once", UUID.randomUUID().toString());
    var max = CONVO.max();
    var answers = atOnce(() -> post(max, fields), () -> post(max, fields));
    assertThat(answers).extracting(Answer::location).containsOnly("/shops/once-only");
    assertThat(count("once-only")).isEqualTo(1);
  }

  @Test
  void whoever_opens_shop_after_shop_has_to_wait() {
    for (var shop = 1; shop <= 5; shop++) {
      assertThat(post(CONVO.sam(), filled("Chain " + shop)).status()).isEqualTo(303);
    }
    var answer = post(CONVO.sam(), filled("Chain 6"));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(count("chain-6")).isZero();
  }

  @Test
  void support_owns_no_shop() {
    assertThat(CONVO.ada().get("/opening").text()).contains("Support comes into shops by sessions");
    assertThat(CONVO.ada().get("/places").text()).doesNotContain("Open a shop");
    var answer = post(CONVO.ada(), filled("Adas"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Support comes into shops by sessions");
    assertThat(count("adas")).isZero();
  }

  @Test
  void a_portal_that_takes_no_new_shops_says_so() {
    try (var closed = TestConvo.takingNoShops()) {
      assertThat(closed.guest().get("/").text()).doesNotContain("Open a shop");
      assertThat(closed.cleo().get("/places").text()).doesNotContain("Open a shop");
      for (var person : List.of(closed.guest(), closed.cleo())) {
        var page = person.get("/opening");
        assertThat(page.text()).contains("Nobody can open a shop here at the moment.");
        assertThat(page.html().select("main form[action=/opening], main input[name=email]"))
            .isEmpty();
      }
      var answer = post(closed.cleo(), filled("Too Late"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("Nobody can open a shop here at the moment.");
    }
  }

  /** The form, once the code is typed that was mailed. */
  private static Answer provesAddress(Person person, String email) {
    var asked =
        person.submit(person.get("/opening"), "form[action=/sign-in/code]", Map.of("email", email));
    var mails = CONVO.guest().get("/dev/mail").html();
    var mail = CONVO.guest().get(mails.select("tr:contains(" + email + ") a").attr("href")).text();
    var code = Pattern.compile("[0-9]{6}").matcher(mail);
    assertThat(code.find()).isTrue();
    var proved =
        person.submit(asked, "form[action=/sign-in/code/proof]", Map.of("code", code.group()));
    assertThat(proved.location()).isEqualTo("/opening");
    return person.get("/opening");
  }

  private static Map<String, String> filled(String name) {
    return Map.of(
        "name",
        name,
        "country",
        "DE",
        "kind",
        "barber",
        "yourName",
        "Kim",
        "works",
        "on",
        "slug",
        "",
        "currency",
        "",
        "zone",
        "",
        "language",
        "");
  }

  private static Answer post(Person person, Map<String, String> fields) {
    return person.post("/opening", fields);
  }

  /** More rights come with a new key, under which the page is asked for once more. */
  private static Answer followed(Person person, String path) {
    var answer = person.get(path);
    return answer.status() == 302 ? person.get(answer.location()) : answer;
  }

  @SafeVarargs
  private static List<Answer> atOnce(Callable<Answer>... requests) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(requests)).stream().map(Future::resultNow).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String row(String slug) {
    return asked(
            "select concat_ws(' ', time_zone, currency, country, locale, language) from shops"
                + " where slug = ?",
            slug)
        .getFirst();
  }

  private static List<String> owners(String one, String other) {
    return asked(
        "select email from memberships join shops on shops.id = shop_id"
            + " join accounts on accounts.id = account_id where role = 'owner' and slug in (?, ?)",
        one,
        other);
  }

  private static int count(String slug) {
    return asked("select slug from shops where slug = ?", slug).size();
  }

  private static List<String> asked(String sql, Object... values) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, values).mapTo(String.class).list());
  }
}
