package convo.access;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.wall.Browser;
import convo.wall.Crawl;
import convo.wall.FoundForm;
import convo.wall.Plain;
import convo.wall.Route;
import convo.wall.Street;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bella puts what is Rita's wherever an id may stand. It is answered as what nobody has, byte for
 * byte, and nothing of Rita's changes.
 */
class ForeignIdTest {
  private static final Street STREET = Street.open();
  private static final List<FoundForm> FORMS = Crawl.forms(STREET, "bella");
  private static final Set<Integer> REFUSED = Set.of(400, 404, 405, 422);

  @AfterAll
  static void close() {
    STREET.close();
  }

  @TestFactory
  Stream<DynamicTest> in_the_path() {
    return shopRoutes()
        .flatMap(route -> route.parameters().stream().map(name -> inPath(route, name)));
  }

  private static DynamicTest inPath(Route route, String name) {
    var bellas = Street.bellasThing(name);
    return DynamicTest.dynamicTest(
        "%s at {%s}".formatted(route, name),
        () -> {
          var status = alike(bellas, thing -> send(route, Map.of(name, thing)));
          assertThat(status).isEqualTo(404);
        });
  }

  /** As support inside Bella's shop, who may write: what is not of that shop is not there. */
  @TestFactory
  Stream<DynamicTest> in_the_path_by_support() {
    return shopRoutes()
        .flatMap(route ->
            route.parameters().stream()
                .map(name ->
                    DynamicTest.dynamicTest(
                        "%s at {%s}".formatted(route, name),
                        () -> {
                          var bellas = Street.bellasThing(name);
                          var status =
                              alike(bellas, thing -> sendBySupport(route, Map.of(name, thing)));
                          assertThat(status).isIn(400, 403, 404);
                        })));
  }

  private static Answer sendBySupport(Route route, Map<String, String> swapped) {
    var things = new HashMap<>(Street.bellasThings());
    things.putAll(swapped);
    return STREET.browser("ada-edit").send(route.method(), route.at(things), "");
  }

  /** Each id in a field, hidden or offered, and in the parameters of a list. */
  @TestFactory
  Stream<DynamicTest> in_a_field() {
    return FORMS.stream()
        .flatMap(form ->
            form.fields().entrySet().stream()
                .filter(field -> Street.isOfBellas(field.getValue()))
                .map(field -> inField(form, field.getKey(), field.getValue())));
  }

  private static DynamicTest inField(FoundForm form, String name, String bellas) {
    return DynamicTest.dynamicTest(
        "%s with %s".formatted(form.route(), name),
        () -> {
          var status = alike(bellas, thing -> form.send(STREET, with(form, Map.of(name, thing))));
          assertThat(form.route().isRead() || REFUSED.contains(status))
              .as("answers %d", status)
              .isTrue();
        });
  }

  /** What no form has: a field or parameter that a careless handler would take for the shop. */
  @TestFactory
  Stream<DynamicTest> in_fields_that_nobody_asked_for() {
    return FORMS.stream()
        .map(form ->
            DynamicTest.dynamicTest(
                form.route().toString(),
                () -> {
                  alike("bella", thing -> form.send(STREET, with(form, extra(thing))));
                  alike(
                      Street.bellasThing("profile"),
                      thing -> form.send(STREET, with(form, extra(thing))));
                }));
  }

  @TestFactory
  Stream<DynamicTest> in_headers_and_cookies() {
    return shopRoutes()
        .map(route ->
            DynamicTest.dynamicTest(
                route.toString(),
                () -> {
                  alike("bella", thing -> send(route, Map.of(), headers(thing)));
                  alike(
                      Street.bellasThing("profile"),
                      thing -> send(route, Map.of(), headers(thing)));
                }));
  }

  private static Map<String, String> extra(String thing) {
    var extra = new HashMap<String, String>();
    for (var name :
        "shop shop_id shopId tenant id profile profile_id customer_id stylist_id".split(" ")) {
      extra.put(name, thing);
    }
    return extra;
  }

  private static String[] headers(String thing) {
    return new String[] {
      "Cookie",
      "shop=" + thing,
      "X-Shop-Id",
      thing,
      "X-Original-URL",
      "/shops/" + thing,
      "X-Forwarded-Prefix",
      "/shops/" + thing,
      "HX-Request",
      "true",
      "HX-Current-URL",
      "http://localhost/shops/" + thing,
      "HX-Prompt",
      thing,
      "HX-Target",
      thing
    };
  }

  /** The status that Rita's and nobody's thing are both answered with. */
  private static int alike(String bellas, Function<String, Answer> ask) {
    var ritas = plain(Street.ritas(bellas), ask);
    var nobodys = plain(Street.nobodys(bellas), ask);

    assertThat(ritas).isEqualTo(nobodys);
    return ritas.status();
  }

  private static Plain plain(String thing, Function<String, Answer> ask) {
    var answer = ask.apply(thing);
    var changed = STREET.restoreChanges();
    changed.removeAll(Street.SEEN);

    assertThat(answer.status()).isLessThan(500);
    assertThat(changed).noneMatch(table -> table.endsWith(Street.OF_RITAS));
    if (REFUSED.contains(answer.status())) {
      assertThat(changed).isSubsetOf("throttle_buckets"); // a wrong code is counted
    }
    return Plain.of(answer, thing);
  }

  /** With the fields of its form, where a page has one: only the thing is wrong. */
  private static Answer send(Route route, Map<String, String> swapped, String... headers) {
    var things = new HashMap<>(Street.bellasThings());
    things.putAll(swapped);
    var fields =
        FORMS.stream()
            .filter(form -> form.route().equals(route))
            .findFirst()
            .map(FoundForm::fields)
            .orElse(Map.of());
    return STREET
        .browser("bella")
        .send(route.method(), route.at(things), Browser.form(fields), headers);
  }

  private static Map<String, String> with(FoundForm form, Map<String, String> changed) {
    var fields = new LinkedHashMap<>(form.fields());
    fields.putAll(changed);
    return fields;
  }

  /** All but the pages that a shop shows to everybody. */
  private static Stream<Route> shopRoutes() {
    return STREET.routes().stream()
        .filter(route -> route.parameters().contains("shop"))
        .filter(route -> !route.path().startsWith("/s/{shop}"));
  }
}
