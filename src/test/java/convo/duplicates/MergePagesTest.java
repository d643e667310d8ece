package convo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import convo.TestDatabase;
import convo.check.ShopCheck;
import convo.claims.DepartureQueries;
import convo.claims.DetachmentQueries;
import convo.claims.Erasures;
import convo.claims.Life;
import convo.database.CustomerId;
import convo.database.Database;
import convo.live.DayNews;
import convo.profiles.OwnProfileQueries;
import convo.scheduling.BookingCommands;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergePagesTest {
  private static final String LIST = "/shops/bella/duplicates/merges";
  private static final String CUSTOMERS = "/shops/bella/customers";
  private TestConvo convo;
  private Life life;

  @BeforeAll
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
  }

  @AfterAll
  void close() {
    convo.close();
  }

  @Test
  void bella_puts_two_together_and_takes_them_apart() {
    var one = add("Wilhelmine", "Quastenberg", "first note");
    var other = add("Wilhelmina", "Quastenberg", "second note");
    var oldForm = convo.bella().get(url(other) + "/edit").fields();
    visit(other, "Beard talk");

    var page = convo.bella().get(asked(one, other));
    assertThat(page.text()).contains("No booking moves", "Both: second note first note");
    assertThat(page.html().select("input[name=kept]").attr("value")).isEqualTo(other);
    var turned = convo.bella().get(asked(one, other) + "&turned=yes");
    assertThat(turned.text()).contains("One booking moves", "Both: first note second note");
    var form = form(turned);
    assertThat(form).containsEntry("kept", one).containsEntry("gone", other);

    var merged = convo.bella().post(LIST, form);
    assertThat(merged.location()).isEqualTo(url(one));
    assertThat(convo.bella().get(url(one)).text())
        .contains("The two are one now", "first note second note", "put together from two")
        .contains("put two profiles together");
    assertThat(convo.bella().get(url(other)).location()).isEqualTo(url(one));
    assertThat(convo.bella().get(url(other) + "/bookings").location())
        .isEqualTo(url(one) + "/bookings");
    assertThat(convo.bella().get(url(other) + "/changes").location())
        .isEqualTo(url(one) + "/changes");
    assertThat(convo.bella().get(url(other) + "/edit").location()).isEqualTo(url(one) + "/edit");
    assertThat(convo.bella().post(LIST, form).location()).as("sent twice").isEqualTo(url(one));
    assertThat(convo.bella().post(url(other), oldForm).location()).isEqualTo(url(one));
    assertThat(convo.bella().get(url(one)).text()).contains("What you typed is not saved");
    assertThat(convo.rita().get(url(other)).status()).isEqualTo(404);

    var list = convo.bella().get(LIST);
    assertThat(list.text()).contains("Wilhelmine Quastenberg", "Wilhelmina", "Can be taken apart");
    var undoing = list.html().expectFirst("tr:contains(Wilhelmina) form").attr("action");
    assertThat(convo.rita().post(undoing.replace("bella", "rita"), Map.of()).status())
        .isEqualTo(404);
    assertThat(convo.bella().post(undoing, Map.of()).location()).isEqualTo(LIST);
    assertThat(convo.bella().get(LIST).text())
        .contains("apart again, as they were", "Taken apart:");
    assertThat(convo.bella().post(undoing, Map.of()).location()).isEqualTo(LIST);
    assertThat(convo.bella().get(LIST).text()).contains("This is taken apart already");
    assertThat(convo.bella().get(url(other)).text())
        .contains("second note", "took two profiles apart again")
        .doesNotContain("first note");
    assertThat(convo.bella().get("/shops/bella/audit").text())
        .contains("put two profiles together, one of them Wilhelmina Quastenberg")
        .contains("took two profiles apart again, one of them Wilhelmine Quastenberg");
    assertThat(differences()).isEmpty();
  }

  @Test
  void somebody_else_has_changed_one_of_the_two_meanwhile() {
    var one = add("Ottokar", "Zirbelnuss", "");
    var other = add("Otokar", "Zirbelnuss", "");
    var form = form(convo.bella().get(asked(one, other)));
    var edit = convo.max().get(url(other) + "/edit").fields();
    edit.put("notes", "Likes tea");
    assertThat(convo.max().post(url(other), edit).status()).isEqualTo(303);

    var again = convo.bella().post(LIST, form);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("Somebody has changed one of the two", "Likes tea");
    assertThat(convo.bella().post(LIST, again.fields()).status()).isEqualTo(303);
  }

  @Test
  void two_at_once_put_them_together_once() {
    var one = add("Roswitha", "Ahornblatt", "");
    var other = add("Roswita", "Ahornblatt", "");
    var form = form(convo.bella().get(asked(one, other)));
    var bella = convo.signedInAnew("bella");
    var max = convo.signedInAnew("max");

    var answers =
        Stream.of(bella, max)
            .map(person -> CompletableFuture.supplyAsync(() -> person.post(LIST, form)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
        .containsExactly(303, 303);
    assertThat(
            life.one(
                "select count(*) from profile_merges where kept_id = ?",
                form.getOrDefault("kept", "")))
        .isEqualTo("1");
  }

  @Test
  void whoever_is_put_together_while_somebody_erases_her_is_not_said_to_be_erased()
      throws Exception {
    var one = add("Ludmilla", "Espenlaub", "");
    var other = add("Ludmila", "Espenlaub", "Only she knows");
    // The locks are taken in the order of the ids, so both wait for this one, and in their turn.
    var gone = Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    var kept = gone.equals(one) ? other : one;
    var form = form(convo.bella().get(asked(kept, gone) + "&turned=yes"));
    assertThat(form).containsEntry("gone", gone);
    var bella = convo.signedInAnew("bella");
    var owner = convo.signedInAnew("bella");
    CompletableFuture<Answer> merged;
    CompletableFuture<Answer> erased;
    try (var holder = convo.database().holder()) {
      holder.begin();
      holder.execute(
          "select from customer_shop_profiles where id = cast(? as uuid) for update", gone);
      merged = CompletableFuture.supplyAsync(() -> bella.post(LIST, form));
      waiting(1);
      erased = CompletableFuture.supplyAsync(() -> owner.post(url(gone) + "/erasure", Map.of()));
      waiting(2);
      holder.commit();
    }

    assertThat(merged.join().status()).isEqualTo(303);
    assertThat(erased.join().status()).isEqualTo(409);
    assertThat(convo.bella().get(url(kept)).text()).contains("Only she knows");
    assertThat(life.one("select count(*) from profile_merges where gone_id = ?", gone))
        .isEqualTo("1");
  }

  private void waiting(int most) throws InterruptedException {
    var waiting =
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    for (var tries = 0; tries < 200 && Integer.parseInt(life.one(waiting)) < most; tries++) {
      Thread.sleep(50);
    }
  }

  @Test
  void what_cannot_be_is_said_and_nothing_is_done() {
    var one = add("Kasimir", "Dattelpalm", "");
    var cleo = life.profile("bella", "Cleo");
    var others = life.profile("rita", "Cléo");
    var before = life.everything();

    assertThat(convo.bella().get(asked(one, one)).status()).isEqualTo(404);
    assertThat(convo.bella().post(LIST, pair(one, one)).status()).isEqualTo(404);
    assertThat(convo.bella().get(asked(one, others)).status()).isEqualTo(404);
    assertThat(convo.bella().post(LIST, pair(one, others)).status()).isEqualTo(404);
    assertThat(convo.bella().post(LIST, pair(others, one)).status()).isEqualTo(404);
    assertThat(convo.bella().post(LIST, Map.of("kept", one)).status()).isEqualTo(404);
    assertThat(convo.bella().post(LIST, pair(cleo, dan())).text())
        .contains("each have an address of their own");
    var gone = convo.bella().post(LIST, pair(one, cleo));
    assertThat(gone.status()).isEqualTo(422);
    assertThat(convo.bella().get(asked(one, cleo)).html().select("input[name=kept]").attr("value"))
        .as("the one with an address stays")
        .isEqualTo(cleo);
    assertThat(life.changedSince(before)).isSubsetOf("taken_forms", "profile_views");
  }

  @Test
  void who_works_here_is_put_together_with_nobody() {
    var one = add("Maximilian", "Kornblume", "");
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                update accounts
                set customer_id = (select customer_id from customer_shop_profiles where id = cast(? as uuid))
                where email = 'max@example.com'
                """,
                one));
    var other = add("Max", "Kornblume", "");

    var page = convo.bella().get(asked(one, other));

    assertThat(page.text()).contains("One of the two works here");
    assertThat(page.html().select("form[action=" + LIST + "]")).isEmpty();
    assertThat(convo.bella().post(LIST, pair(one, other)).status()).isEqualTo(422);
  }

  @Test
  void whom_an_address_leads_to_sees_only_hers_until_she_says_yes_and_a_no_takes_it_apart() {
    try (var fresh = TestConvo.fresh()) {
      var lives = new Life(fresh.database().witness());
      fresh.cleo().post("/me/shops/bella/claim", Map.of());
      var cleo = lives.profile("bella", "Cleo");
      var walkIn = add(fresh, "Cleo", "Marsh-Zirkel", "Secretly blonde");
      visit(fresh, walkIn, "Zebra stripes");
      fresh.cleo().get("/me/shops/bella");
      var mine = fresh.cleo().get("/me/shops/bella").text();
      var all = fresh.cleo().get("/me").text();
      var row = row(fresh, cleo);
      var person =
          new CustomerId(
              UUID.fromString(
                  lives.one(
                      "select customer_id from customer_shop_profiles where id = cast(? as uuid)",
                      cleo)));
      var items = seen(fresh, person, ITEMS);

      assertThat(fresh.bella().post(LIST, form(fresh.bella().get(asked(cleo, walkIn)))).location())
          .isEqualTo(url(cleo));

      assertThat(lives.one(MAIL)).contains("cleo@example.com", "say no", "/me/shops/bella");
      assertThat(seen(fresh, person, ITEMS)).as("what she was in for").isEqualTo(items);
      assertThat(seen(fresh, person, COUNTS)).doesNotContain(cleo);
      var asked = fresh.cleo().get("/me/shops/bella");
      assertThat(asked.text()).contains("has put two of its customers together");
      for (var path :
          new String[] {
            "/me",
            "/me/shops",
            "/me/shops/bella",
            "/me/data.json",
            "/me/data.html",
            "/me/shops/bella/data.json"
          }) {
        assertThat(fresh.cleo().get(path).body())
            .as(path)
            .doesNotContain("Zebra", "2026-05-04", "4 May 2026", "blonde");
      }
      assertThat(fresh.cleo().get("/me").text()).isEqualTo(all);
      assertThat(fresh.cleo().post("/me/shops/bella/departure", Map.of()).location())
          .as("nothing is erased before the answer")
          .contains("claim");
      assertThat(fresh.cleo().get("/me/shops/bella/claim").text()).contains("Yes, both are me");

      assertThat(fresh.cleo().post("/me/shops/bella/detachment", Map.of()).status()).isEqualTo(303);
      fresh.cleo().get("/me/shops");
      assertThat(fresh.cleo().get("/me/shops/bella").text()).isEqualTo(mine);
      assertThat(row(fresh, cleo)).isEqualTo(row);
      assertThat(fresh.bella().get(url(walkIn)).text())
          .contains("Secretly blonde", "took two profiles apart again");

      fresh.bella().post(LIST, form(fresh.bella().get(asked(cleo, walkIn))));
      fresh.cleo().post("/me/shops/bella/claim", Map.of());
      assertThat(fresh.cleo().get("/me/data.json").body()).contains("Zebra stripes");
      assertThat(differences(fresh)).isEmpty();
    }
  }

  @Test
  void whoever_is_erased_before_an_answer_takes_only_what_was_hers() {
    try (var fresh = TestConvo.fresh()) {
      var lives = new Life(fresh.database().witness());
      fresh.cleo().post("/me/shops/bella/claim", Map.of());
      var cleo = lives.profile("bella", "Cleo");
      var walkIn = add(fresh, "Kleopatra", "Zirkelmann", "Secretly blonde");
      visit(fresh, walkIn, "Zebra stripes");
      fresh.bella().post(LIST, form(fresh.bella().get(asked(cleo, walkIn))));
      lives
          .witness()
          .useHandle(handle ->
              handle.execute(
                  "update accounts set erasure_due_at = '2026-11-24 09:00Z' where email = 'cleo@example.com'"));

      erase(fresh);

      assertThat(fresh.bella().get(url(walkIn)).text()).contains("Secretly blonde", "4 May 2026");
      assertThat(fresh.bella().get(url(cleo)).status()).isEqualTo(404);
      assertThat(lives.holding("cleo@example")).isSubsetOf("outbox_messages");
      assertThat(differences(fresh)).isEmpty();
    }
  }

  @Test
  void whoever_is_erased_by_the_shop_leaves_nothing_in_what_was_put_together() {
    var one = add("Gunhild", "Seerosenteich", "");
    var other = add("Gunild", "Seerosenteich", "Has a Seerosenteich");
    convo.bella().post(LIST, form(convo.bella().get(asked(one, other) + "&turned=yes")));
    assertThat(life.holding("Gunild")).contains("profile_merges");

    convo.bella().post(url(one) + "/erasure", url(one) + "/erasure", Map.of());

    assertThat(life.holding("Gunild")).isEmpty();
    assertThat(life.holding("Has a Seerosenteich")).isEmpty();
    assertThat(convo.bella().get(url(other)).status()).isEqualTo(404);
    assertThat(differences()).isEmpty();
  }

  private static final String ITEMS = "select cast(id as text) from booking_items order by id";
  private static final String COUNTS =
      """
      select cast(profile_id as text)
      from customer_stylist_preferences
      where shop_id = 1
      union all
      select cast(profile_id as text)
      from customer_service_preferences
      where shop_id = 1
      """;

  /** What the person's own door shows. */
  private static List<String> seen(TestConvo convo, CustomerId person, String sql) {
    try (var database = Database.open(convo.database().settings())) {
      return database
          .customers()
          .read(person, handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
  }

  private static final String MAIL =
      """
      select recipient || ' ' || body
      from outbox_messages
      where kind = 'merge'
      order by created_at desc
      limit 1
      """;

  private String dan() {
    return life.one(
        "select id from customer_shop_profiles where shop_id = 1 and email is not null and email <> 'cleo@example.com' order by id limit 1");
  }

  private static Map<String, String> form(Answer page) {
    var form = page.html().expectFirst("form[action=" + LIST + "]");
    var fields = new HashMap<String, String>();
    form.select("input[type=hidden], input[checked]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    return fields;
  }

  private static Map<String, String> pair(String kept, String gone) {
    return Map.of("kept", kept, "keptVersion", "1", "gone", gone, "goneVersion", "1");
  }

  private static String asked(String kept, String gone) {
    return LIST + "/new?kept=" + kept + "&gone=" + gone;
  }

  private static String url(String profile) {
    return CUSTOMERS + "/" + profile;
  }

  private String add(String first, String last, String notes) {
    return add(convo, first, last, notes);
  }

  /** A walk-in without an address. */
  private static String add(TestConvo convo, String first, String last, String notes) {
    var fields = new HashMap<>(Map.of("firstName", first, "lastName", last, "notes", notes));
    var added = convo.bella().post(CUSTOMERS, fields);
    if (added.status() == 422) {
      fields.put("asked", added.html().select("input[name=asked]").attr("value"));
      added = convo.bella().post(CUSTOMERS, fields);
    }
    assertThat(added.status()).isEqualTo(303);
    return added.location().replaceFirst(".*/", "");
  }

  private void visit(String profile, String note) {
    visit(convo, profile, note);
  }

  private static void visit(TestConvo convo, String profile, String note) {
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                with made as (
                  insert into bookings (shop_id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
                    cancel_notice_minutes, customer_note)
                  select shop_id, id, customer_id, 'cancelled', '2026-05-04 10:00Z', '2026-05-04 10:30Z', 7700, 0, ?
                  from customer_shop_profiles
                  where id = cast(? as uuid)
                  returning *)
                insert into booking_items (shop_id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents)
                select made.shop_id, made.id, made.customer_id, 0,
                  (select id from services where services.shop_id = made.shop_id order by position limit 1),
                  (select id from stylists where stylists.shop_id = made.shop_id order by name limit 1),
                  made.starts_at, made.ends_at, made.price_cents
                from made
                """,
                note,
                profile));
  }

  private static String row(TestConvo convo, String profile) {
    return new Life(convo.database().witness())
        .one(
            "select cast(to_jsonb(one) as text) from customer_shop_profiles one where id = cast(? as uuid)",
            profile);
  }

  private List<?> differences() {
    return differences(convo);
  }

  private static List<?> differences(TestConvo convo) {
    try (var database = Database.open(convo.database().settings())) {
      return new ShopCheck(database.platform())
          .run()
          .flatMap(finding -> finding.differences().stream())
          .toList();
    }
  }

  private static void erase(TestConvo convo) {
    InstantSource later = () -> TestConvo.CLOCK.instant().plus(Duration.ofDays(7));
    try (var database = Database.open(convo.database().settings())) {
      var commands =
          BookingCommands.of(
              URI.create("https://convo.example"),
              TestDatabase.SECRET,
              "mail@convo.example",
              new DayNews());
      new Erasures(
              new OwnProfileQueries(database.customers(), database.platform()),
              new DepartureQueries(database.platform(), commands, later),
              new DetachmentQueries(database.platform(), later),
              database.platform(),
              later)
          .run();
    }
  }
}
