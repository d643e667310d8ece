package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever stands in a field, a parameter or an address: it is taken as it is, or refused with a
 * sentence, and then nothing has changed and nothing that was typed is lost. Forms, parameters and
 * addresses are those that the portal has.
 */
class BadInputTest {
  private static final Street STREET = Street.open();
  private static final List<String> PEOPLE = List.of("bella", "cleo", "guest", "ada");
  private static final List<FoundForm> FORMS = forms();

  private static final int URI_TOO_LONG = 414;

  /** What a careless handler would take from a form that does not have it. */
  private static final Map<String, String> EXTRA =
      Map.of(
          "role", "owner",
          "support", "true",
          "shop_id", "2",
          "shopId", "2",
          "customer_id", "d0000000-0000-0000-0000-00000000c001",
          "customerId", "d0000000-0000-0000-0000-00000000c001",
          "account_id", "b0000000-0000-0000-0000-00000000acc1",
          "claimed_at", "2026-03-03");

  /** Who may do what, and who is who. */
  private static final String POWERS =
      """
      select string_agg(power, ' ' order by power)
      from (
        select role || shop_id || email
        from memberships
        join accounts on accounts.id = memberships.account_id
        union all
        select 'support ' || email
        from accounts
        where support
        union all
        select email || customer_id
        from accounts
        union all
        select 'claimed ' || id
        from customer_shop_profiles
        where claimed_at is not null
        union all
        select 'dan at ' || shop_id
        from customer_shop_profiles
        where customer_id = 'd0000000-0000-0000-0000-00000000c001'
      ) powers (power)
      """;

  @AfterAll
  static void close() {
    STREET.close();
  }

  private static List<FoundForm> forms() {
    var forms = new LinkedHashMap<String, FoundForm>();
    PEOPLE.forEach(person ->
        Crawl.forms(STREET, person).forEach(form -> forms.putIfAbsent(form.kind(), form)));
    var proof = STREET.browser("guest").post("/sign-in/code", Map.of("email", "mia@example.com"));
    var element = proof.html().select("form[action=/sign-in/code/proof]").first();
    var form = FoundForm.of(STREET, "guest", "/sign-in/code", Objects.requireNonNull(element));
    forms.put(form.kind(), form);
    STREET.restoreChanges();
    return List.copyOf(forms.values());
  }

  @TestFactory
  Stream<DynamicTest> in_a_field() {
    return FORMS.stream()
        .flatMap(form ->
            form.fields().keySet().stream()
                .map(field ->
                    DynamicTest.dynamicTest(
                        "%s with %s".formatted(form.route(), field),
                        () -> Stream.of(Bad.values()).forEach(bad -> tryField(form, field, bad)))));
  }

  private static void tryField(FoundForm form, String field, Bad bad) {
    var what = "%s with %s %s".formatted(form.route(), field, bad);
    var value = Objects.requireNonNull(form.fields().get(field));
    var others = new LinkedHashMap<>(form.fields());
    others.remove(field);
    var body = Browser.form(others) + "&" + bad.in(Browser.encoded(field), Browser.encoded(value));

    var answer = form.sendBody(STREET, body);

    mustBeCalm(answer, what);
    if (bad.isBroken() || (bad == Bad.TWICE && form.open().contains(field))) {
      assertThat(answer.status()).as(what).isEqualTo(400);
    }
    if (bad.isLong() && form.open().contains(field) && !isLongEnough(field, bad)) {
      assertThat(answer.status()).as(what).isIn(tooLong(form, bad));
    }
    if (answer.status() == 422) {
      var page = answer.html();
      others.forEach((name, typed) ->
          assertThat(isKept(page, form, name, typed)).as("%s keeps %s", what, name).isTrue());
    }
  }

  /** What a person may have typed comes back to be mended; the rest need only be refused. */
  private static List<Integer> tooLong(FoundForm form, Bad bad) {
    return bad == Bad.DIGITS && !form.route().isRead()
        ? List.of(422)
        : List.of(400, URI_TOO_LONG, 422);
  }

  /** Notes hold ten thousand characters. */
  private static boolean isLongEnough(String field, Bad bad) {
    return field.equals("notes") && bad == Bad.DIGITS;
  }

  @TestFactory
  Stream<DynamicTest> in_fields_that_nobody_asked_for() {
    return FORMS.stream()
        .filter(form -> !form.route().isRead())
        .map(form ->
            DynamicTest.dynamicTest(
                form.route().toString(),
                () -> {
                  var plain = outcome(form, form.fields());
                  var fields = new LinkedHashMap<>(EXTRA);
                  fields.putAll(form.fields());
                  assertThat(outcome(form, fields)).isEqualTo(plain);
                }));
  }

  /** The status, the tables that changed, and who may do what afterwards. */
  private static List<String> outcome(FoundForm form, Map<String, String> fields) {
    var answer = form.send(STREET, fields);
    var powers =
        STREET.witness().withHandle(handle -> handle.createQuery(POWERS).mapTo(String.class).one());
    var changed = STREET.restoreChanges();
    assertThat(answer.status()).isLessThan(500);
    assertThat(changed).noneMatch(part -> part.endsWith(Street.OF_RITAS));
    // The key of a form that was refused is given back a moment after the answer.
    var lasting = changed.stream().filter(part -> !part.equals("taken_forms")).toList();
    return List.of(String.valueOf(answer.status()), lasting.toString(), powers);
  }

  @TestFactory
  Stream<DynamicTest> in_a_parameter() {
    return PEOPLE.stream()
        .flatMap(person ->
            Crawl.of(STREET, person).keySet().stream()
                .filter(address -> address.contains("?"))
                .map(address -> address.replaceAll("=[^&]*", ""))
                .distinct()
                .map(address ->
                    DynamicTest.dynamicTest(
                        person + " at " + address, () -> tryParameters(person, address))));
  }

  private static void tryParameters(String person, String address) {
    var halves = address.split("\\?");
    for (var name : halves[1].split("&")) {
      for (var bad : Bad.values()) {
        var what = "%s with %s %s".formatted(halves[0], name, bad);
        var answer = STREET.browser(person).get(halves[0] + "?" + bad.in(name, "x"));
        mustBeCalm(answer, what);
        if (bad.isBroken() || bad.isLong() || bad == Bad.TWICE) {
          assertThat(answer.status()).as(what).isIn(400, 404, URI_TOO_LONG);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> in_an_address() {
    return STREET.routes().stream()
        .flatMap(route ->
            route.parameters().stream()
                .map(name ->
                    DynamicTest.dynamicTest(
                        "%s at {%s}".formatted(route, name), () -> tryAddress(route, name))));
  }

  private static void tryAddress(Route route, String name) {
    var fields =
        FORMS.stream()
            .filter(form -> form.route().equals(route))
            .findFirst()
            .map(FoundForm::fields)
            .orElse(Map.of());
    for (var bad : Bad.OF_ONE_TEXT) {
      var what = "%s with {%s} %s".formatted(route, name, bad);
      var things = new LinkedHashMap<>(Street.bellasThings());
      things.put(name, bad.text(Street.bellasThing(name)));
      var answer =
          STREET.browser("bella").send(route.method(), route.at(things), Browser.form(fields));
      mustBeCalm(answer, what);
      assertThat(answer.status()).as(what).isIn(400, 404, URI_TOO_LONG);
    }
  }

  /** Never a failure of ours; what is refused is told in a sentence, and changes nothing. */
  private static void mustBeCalm(Answer answer, String what) {
    var changed = STREET.restoreChanges();
    assertThat(answer.status()).as(what).isLessThan(500);
    assertThat(changed).as(what).noneMatch(part -> part.endsWith(Street.OF_RITAS));
    if (answer.status() >= 400) {
      assertThat(changed).as(what).isSubsetOf("throttle_buckets", "taken_forms");
      var page = answer.html();
      assertThat(page.select("h1").size()).as(what).isOne();
      assertThat(page.select(".lead, .error-summary, [role=alert], [role=status]").text())
          .as(what)
          .matches(".*\\w.*[.?!].*");
    }
  }

  /**
   * Whether a refused form still holds what was typed; a password is never shown again, and a yes
   * to what breaks a rule is asked for anew.
   */
  private static boolean isKept(Document page, FoundForm form, String name, String typed) {
    if (name.equals("insisted")) {
      return !page.select("[name=time]").val().isEmpty();
    }
    if (name.equals("once")) { // nobody types it, and each form that is shown has one of its own
      return true;
    }
    return page.select("form[action=%s] [name=%s]".formatted(form.action(), name)).stream()
        .anyMatch(field -> field.is("[type=password]") || holds(field, typed));
  }

  private static boolean holds(Element field, String typed) {
    return switch (field.normalName()) {
      case "select" -> field.select("option[selected]").eachAttr("value").contains(typed);
      case "textarea" -> field.wholeText().strip().equals(typed.strip());
      default ->
          field.val().equals(typed)
              && (!field.is("[type=checkbox], [type=radio]") || field.hasAttr("checked"));
    };
  }
}
