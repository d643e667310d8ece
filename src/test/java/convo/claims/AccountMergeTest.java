package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.signin.AppPhone;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cleo has a second account, by which Bella's and Nori's know her as Klio. */
public class AccountMergeTest {
  private static final String PAGE = "/account/merges";
  private static final String CLEO = "cleo@example.com";
  private static final String KLIO = "klio@work.example";
  private static final String THIRD = "third@work.example";

  /** What tells of the act itself, and what whoever looks at a page leaves. */
  private static final String[] TRACES = {
    "account_merges",
    "audit_entries",
    "outbox_messages",
    "profile_merges",
    "profile_views",
    "sign_in_codes",
    "taken_forms"
  };

  private TestConvo convo;
  private Life life;
  private Person klio;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    var known = Map.of("firstName", "Klio", "email", KLIO, "notes", "Likes the window");
    convo.nori().post("/shops/nori/customers", known);
    convo.bella().post("/shops/bella/customers", known);
    klio = signedIn(KLIO);
    klio.post("/me/shops/nori/claim", Map.of());
    klio.post("/me/shops/bella/claim", Map.of());
    klio.post("/me/family", Map.of("firstName", "Mirabellina"));
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    visit("bella", "Klio");
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void two_accounts_become_one_and_are_apart_again_byte_for_byte() {
    var elsewhere = signedIn(CLEO);
    var before = life.everything();
    var preview = proved(convo.cleo(), KLIO);
    var page = convo.cleo().get(preview);
    assertThat(page.text())
        .contains(KLIO + " becomes part of " + CLEO)
        .contains("Bella's Salon: known by both accounts", "Nori Nails: known by the other")
        .contains("Mirabellina: you look after them here", "For 30 days you can take it back")
        .doesNotContain("Rita");
    assertThat(life.changedSince(before)).as("a look changes nothing").isSubsetOf(TRACES);

    var done = convo.cleo().submit(page, "form[action=" + preview + "]", Map.of());

    assertThat(done.location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text())
        .contains(KLIO + " is part of this account", "Can be taken apart until");
    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Bella's Salon Knows you", "Nori Nails Knows you", "Rita");
    assertThat(convo.cleo().get("/me/data.json").body()).contains("Zebra stripes");
    assertThat(convo.cleo().get("/me/family").text()).contains("Mirabellina");
    assertThat(klio.get("/me").location()).as("signed out there").startsWith("/sign-in");
    assertThat(signedIn(KLIO).get("/account").text()).contains(CLEO);
    assertThat(mail(CLEO)).contains(KLIO, "take it back", PAGE);
    assertThat(mail(KLIO)).contains(CLEO, "take it back", PAGE);
    assertThat(convo.bella().get(life.profileUrl("bella", "Cleo")).text())
        .contains("Likes the window", "Mon 4 May 2026")
        .doesNotContain("Nori", KLIO);
    assertThat(convo.bella().get("/shops/bella/duplicates/merges").text())
        .contains("The customer has put the two together");
    assertThat(convo.differences()).isEmpty();

    assertThat(elsewhere.get("/me").location()).as("signed out, too").startsWith("/sign-in");
    assertThat(convo.cleo().post(preview, Map.of()).location()).as("twice").isEqualTo(PAGE);
    assertThat(convo.cleo().get(preview).location()).isEqualTo(PAGE);
    assertThat(apart(preview).location()).isEqualTo(PAGE);

    assertThat(convo.cleo().get(PAGE).text())
        .contains("The two are apart again")
        .doesNotContain("Can be taken apart until");
    assertThat(life.changedSince(before)).isSubsetOf(TRACES);
    assertThat(mail(KLIO)).contains("not part of the account");
    assertThat(convo.differences()).isEmpty();
    var again = signedIn(KLIO);
    assertThat(again.get("/me/shops").text()).contains("Nori Nails Knows you");
    assertThat(again.get("/me/family").text()).contains("Mirabellina");
    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("Nori Nails");
    assertThat(apart(preview).location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text()).contains("That is done already");
    convo.cleo().get(preview);
    assertThat(convo.cleo().get(PAGE).text()).contains("The two are apart again");
  }

  @Test
  void what_is_done_in_between_stays_and_what_stands_in_the_way_is_said() {
    var merge = merged();
    assertThat(shopUndoes()).contains("The shop cannot");
    var klios = life.one("select gone_id from profile_merges");
    for (var change : List.of("main", "removal")) {
      var bound = convo.cleo().post("/account/addresses/" + change, Map.of("email", KLIO));
      assertThat(bound.status()).isEqualTo(422);
      assertThat(bound.text()).contains("First take the two apart");
    }
    execute("delete from account_addresses where email = '" + KLIO + "'");
    apart(merge);
    assertThat(convo.cleo().get(PAGE).text()).contains("is not among yours any more");
    addAddress(KLIO);
    execute(
        "update bookings set customer_note = 'Tiger stripes' where customer_note = 'Zebra stripes'");
    visit("bella", "Cleo");
    convo.rita().post("/shops/rita/customers", Map.of("firstName", "Clio", "email", KLIO));
    execute("update account_merges set proved_at = at + interval '1 minute'");
    life.witness()
        .useTransaction(handle -> {
          handle.execute(
              "select from core.customers where id = (select customer_id from accounts where email = ?) for no key update",
              CLEO);
          apart(merge);
        });
    assertThat(convo.cleo().get(PAGE).text()).contains("Something has changed at this very moment");
    execute(
        """
        insert into sessions (id_hash, account_id, created_at, last_seen_at, ends_at, user_agent, address)
        select decode(repeat('ab', 32), 'hex'), merge.gone_id, now(), now(), now() + interval '1 day', '', ''
        from account_merges merge
        """);

    apart(merge);

    assertThat(convo.cleo().get(PAGE).text()).contains("The two are apart again");
    assertThat(life.one("select count(*) from bookings where profile_id = ?", klios))
        .as("hers, as it is now")
        .isEqualTo("1");
    assertThat(life.one("select customer_note from bookings where profile_id = ?", klios))
        .isEqualTo("Tiger stripes");
    assertThat(convo.differences()).isEmpty();
    assertThat(
            life.one(
                "select count(*) from sessions join account_merges on gone_id = sessions.account_id"))
        .as("one that raced the merge does not wake")
        .isEqualTo("0");
    assertThat(signedIn(KLIO).get("/me/shops").text()).contains("Bella's Salon", "Nori Nails");
  }

  @Test
  void of_two_at_once_and_of_others_ids_nothing_comes_but_one() {
    var merge = proved(convo.cleo(), KLIO);
    for (var who : List.of(convo.dan(), convo.bella(), klio)) {
      assertThat(who.get(merge).status()).isEqualTo(404);
      assertThat(who.post(merge, Map.of()).status()).isEqualTo(404);
      assertThat(who.post(merge + "/second-factor", Map.of("code", "123456")).status())
          .isEqualTo(404);
      assertThat(who.post(merge + "/undoing", Map.of()).status()).isEqualTo(404);
    }
    var others = proved(klio, CLEO);
    var tries =
        Stream.of(
                new Try(convo.signedInAnew("cleo"), merge),
                new Try(convo.signedInAnew("cleo"), merge),
                new Try(klio, others))
            .map(Try::opened)
            .toList();

    var answers = tries.stream().map(one -> CompletableFuture.supplyAsync(one)).toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
        .allMatch(status -> status < 500);
    assertThat(life.one("select count(*) from account_merges where at is not null")).isEqualTo("1");
    assertThat(life.one("select count(*) from profile_merges")).isEqualTo("1");
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void whoever_books_at_that_moment_goes_first_and_nothing_is_half_done() {
    var merge = proved(convo.cleo(), KLIO);
    var before = life.everything();

    life.witness()
        .useTransaction(handle -> {
          handle.execute("select from core.customers where email = ? for no key update", KLIO);
          assertThat(convo.cleo().post(merge, Map.of()).location()).isEqualTo(PAGE);
        });

    assertThat(convo.cleo().get(PAGE).text()).contains("Something has changed at this very moment");
    assertThat(life.changedSince(before)).isSubsetOf("taken_forms");
    assertThat(convo.cleo().post(merge, Map.of()).location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text()).contains(KLIO + " is part of this account");
  }

  @Test
  void without_both_proofs_fresh_nothing_happens() {
    assertThat(ask(convo.cleo(), CLEO).text()).contains("the account that you are signed in to");
    assertThat(ask(convo.cleo(), "x").status()).isEqualTo(422);
    var asked = ask(convo.cleo(), "nobody@work.example");
    assertThat(mail("nobody@work.example")).contains("if this address has one", "Never tell");
    assertThat(code(convo.cleo(), asked, "nobody@work.example").text())
        .contains("This address has no account");
    asked = ask(convo.cleo(), KLIO);
    var code = life.newestCode();
    var wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(convo.cleo().post(PAGE, typed(asked, KLIO, wrong)).status()).isEqualTo(422);
    assertThat(convo.cleo().post(PAGE, typed(asked, "dan@example.com", code)).status())
        .isEqualTo(422);
    assertThat(convo.cleo().post("/account/addresses", typed(asked, KLIO, code)).status())
        .as("a code for one thing does nothing else")
        .isEqualTo(422);
    var merge = proved(convo.cleo(), KLIO);
    var before = life.everything();

    execute("update account_merges set proved_at = proved_at - interval '16 minutes'");
    assertThat(convo.cleo().post(merge, Map.of()).location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text()).contains("Begin anew");
    execute("update account_merges set proved_at = proved_at + interval '16 minutes'");
    execute("update sessions set created_at = created_at - interval '1 hour'");
    assertThat(convo.cleo().post(merge, Map.of()).location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text()).contains("asks for a fresh sign-in");
    assertThat(ask(convo.cleo(), KLIO).text()).contains("asks for a fresh sign-in");

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void what_may_not_be_is_refused_with_a_sentence() {
    assertRefused(proved(convo.cleo(), "max@example.com"), "roles do not move");
    assertRefused(
        proved(
            convo.cleo(),
            "dan@example.com",
            "update accounts set support = true where email = 'dan@example.com'"),
        "belongs to Convo’s support");
    var klios = proved(convo.cleo(), KLIO);
    execute("update accounts set erasure_due_at = now() where email = '" + KLIO + "'");
    assertRefused(klios, "about to be erased");
    execute("update accounts set erasure_due_at = null");
    execute("update customer_shop_profiles set claimed_at = null where first_name = 'Cleo'");
    assertRefused(klios, "Bella's Salon: one of the two accounts is still asked");
    execute("update accounts set disabled_at = now() where email = '" + KLIO + "'");
    assertThat(convo.cleo().post(klios, Map.of()).location()).isEqualTo(PAGE);
    assertThat(convo.cleo().get(PAGE).text()).contains("The other account is closed");
    assertThat(life.one("select count(*) from account_merges where at is not null")).isEqualTo("0");
  }

  @Test
  void the_second_step_of_the_other_account_is_part_of_the_proof() {
    var cleo = convo.signedInAnew("cleo");
    var phone = phone(klio);
    convo.forgetUsedCodes();
    var merge = proved(cleo, KLIO);

    var page = cleo.get(merge);
    assertThat(page.text())
        .contains("asks for a second step")
        .doesNotContain("Nori", "Mirabellina");
    assertThat(cleo.post(merge, Map.of()).location()).isEqualTo(PAGE);
    var step = merge + "/second-factor";
    var wrong = phone.code().equals("000000") ? "000001" : "000000";
    assertThat(cleo.post(step, Map.of("code", wrong)).status()).isEqualTo(422);
    assertThat(cleo.post(step, Map.of("code", "x")).status()).isEqualTo(422);
    assertThat(life.one("select count(*) from account_merges where at is not null")).isEqualTo("0");
    assertThat(cleo.post(step, Map.of("code", phone.code())).location()).isEqualTo(merge);

    assertThat(cleo.get(merge).text()).contains("Set one up here first");
    assertThat(cleo.post(merge, Map.of()).status()).isEqualTo(422);
    phone(cleo);
    assertThat(cleo.post(merge, Map.of()).location()).isEqualTo(PAGE);
    assertThat(cleo.get(PAGE).text()).contains("is part of this account");
  }

  @Test
  void erasing_the_one_who_stays_erases_both_and_ends_the_undo() {
    execute(
        "insert into former_addresses select id, 'old@work.example', now() from accounts where email = '"
            + KLIO
            + "'");
    var merge = merged();
    assertThat(life.holding(KLIO)).contains("account_merges", "profile_merges");
    execute(
        "update accounts set erasure_due_at = '2026-11-24 09:00Z' where email = '" + CLEO + "'");
    apart(merge);
    assertThat(convo.cleo().get(PAGE).text()).contains("about to be erased");
    execute(
        "update accounts set erasure_due_at = '2026-11-20 09:00Z' where email = '" + CLEO + "'");

    convo.run("erasures");
    execute("delete from outbox_messages where kind = 'goodbye'");

    for (var text :
        List.of("klio", "old@work", "Likes the window", "Zebra stripes", "Mirabellina", CLEO)) {
      assertThat(life.holding(text)).as(text).isEmpty();
    }
    assertThat(life.one("select count(*) from account_merges")).isEqualTo("0");
    assertThat(life.one("select count(*) from profile_merges")).isEqualTo("0");
    assertThat(
            life.one(
                "select count(*) from core.customers where merged_into_id is not null and erased_at is null"))
        .isEqualTo("0");
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void after_thirty_days_it_is_for_good_and_the_later_one_is_taken_apart_first() {
    var merge = merged();
    third();
    var later = proved(convo.cleo(), THIRD);
    execute(
        "update account_merges set at = at - interval '1 minute', proved_at = proved_at - interval '1 minute' where at is not null");
    convo.cleo().post(later, Map.of());
    apart(merge);
    assertThat(convo.cleo().get(PAGE).text()).contains("Take that apart first");
    apart(later);
    assertThat(convo.cleo().get(PAGE).text()).contains("The two are apart again");

    execute("update account_merges set at = at - interval '31 days'");
    execute("update profile_merges set at = at - interval '31 days'");
    apart(merge);
    assertThat(convo.cleo().get(PAGE).text()).contains("The 30 days are over");
    convo.run("account-merge-sweep");
    convo.run("merge-sweep");

    assertThat(life.one("select count(*) from account_merges")).isEqualTo("0");
    assertThat(convo.cleo().get("/me/shops").text()).contains("Nori Nails Knows you");
    assertThat(signedIn(KLIO).get("/account").text()).contains(CLEO);
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void accounts_in_a_chain_come_apart_in_turn_and_are_erased_together() {
    var third = third();
    var apart = life.everything();
    merged();
    var one = life.everything();
    var chained = proved(third, CLEO);
    assertThat(third.get(chained).text()).contains(CLEO + " and " + KLIO, "Mirabellina");
    assertThat(third.post(chained, Map.of()).location()).isEqualTo(PAGE);
    assertThat(third.get("/me/shops").text()).contains("Bella's Salon", "Nori Nails", "Rita");
    assertThat(signedIn(KLIO).get("/account").text()).contains(THIRD);
    assertThat(convo.differences()).isEmpty();

    assertThat(third.post(chained + "/undoing", Map.of()).location()).isEqualTo(PAGE);
    assertThat(life.changedSince(one)).isSubsetOf(TRACES);
    var cleo = signedIn(CLEO);
    var undoing = cleo.get(PAGE).html().expectFirst("form[action$=/undoing]").attr("action");
    assertThat(cleo.post(undoing, Map.of()).location()).isEqualTo(PAGE);
    assertThat(life.changedSince(apart)).isSubsetOf(TRACES);

    cleo.post(proved(cleo, KLIO), Map.of());
    third.post(proved(third, CLEO), Map.of());
    execute(
        "update accounts set erasure_due_at = '2026-11-20 09:00Z' where email = '" + THIRD + "'");
    convo.run("erasures");
    execute("delete from outbox_messages where kind = 'goodbye'");
    for (var text : List.of("klio", "Likes the window", "Mirabellina", CLEO, THIRD)) {
      assertThat(life.holding(text)).as(text).isEmpty();
    }
    assertThat(life.one("select count(*) from account_merges")).isEqualTo("0");
    assertThat(convo.differences()).isEmpty();
  }

  /** Somebody whom Rita's knows, as it knows Cleo. */
  private Person third() {
    convo.rita().post("/shops/rita/customers", Map.of("firstName", "Third", "email", THIRD));
    var third = signedIn(THIRD);
    third.post("/me/shops/rita/claim", Map.of());
    convo.cleo().post("/me/shops/rita/claim", Map.of());
    return third;
  }

  @Test
  void somebody_who_was_no_customer_becomes_the_one_whom_shops_know() {
    var fresh = signedIn("fresh@work.example");
    var merge = proved(fresh, KLIO);
    execute("update accounts set language = 'de' where email = '" + KLIO + "'");

    assertThat(fresh.post(merge, Map.of()).location()).isEqualTo(PAGE);

    assertThat(mail(KLIO)).as("in her language").contains("ist jetzt Teil des Kontos");
    assertThat(mail("fresh@work.example")).contains("is part of the account");

    assertThat(fresh.get("/me/shops").text()).contains("Bella's Salon Knows you", "Nori Nails");
    assertThat(convo.differences()).isEmpty();
    fresh.post(merge + "/undoing", Map.of());
    assertThat(fresh.get("/me/shops").text()).doesNotContain("Bella's Salon");
    assertThat(signedIn(KLIO).get("/me/shops").text()).contains("Bella's Salon Kennt Sie");
    assertThat(convo.differences()).isEmpty();
  }

  /** Somebody who has the page open and says yes; whoever is later may be signed out by then. */
  private record Try(Person person, String url) {
    Supplier<Answer> opened() {
      var page = person.get(url);
      return () -> person.submit(page, "form[action=" + url + "]", Map.of());
    }
  }

  private void assertRefused(String merge, String sentence) {
    assertThat(convo.cleo().get(merge).text()).contains(sentence);
    var answer = convo.cleo().post(merge, Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(sentence);
  }

  private String merged() {
    var merge = proved(convo.cleo(), KLIO);
    assertThat(convo.cleo().post(merge, Map.of()).location()).isEqualTo(PAGE);
    return merge;
  }

  private Answer apart(String merge) {
    return convo.cleo().post(merge + "/undoing", Map.of());
  }

  /** The address of what the person who has proved the other account sees. */
  private String proved(Person person, String email) {
    var answer = code(person, ask(person, email), email);
    assertThat(answer.status()).isEqualTo(303);
    return answer.location();
  }

  private String proved(Person person, String email, String meanwhile) {
    var merge = proved(person, email);
    execute(meanwhile);
    return merge;
  }

  private Answer ask(Person person, String email) {
    return person.post(PAGE + "/code", Map.of("email", email));
  }

  private Answer code(Person person, Answer asked, String email) {
    return person.post(PAGE, typed(asked, email, life.newestCode()));
  }

  private static Map<String, String> typed(Answer asked, String email, String code) {
    return Map.of(
        "request", asked.html().select("input[name=request]").val(), "email", email, "code", code);
  }

  private Person signedIn(String email) {
    var person = convo.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    person.post("/sign-in/code", "/sign-in/code/proof", typed(asked, email, life.newestCode()));
    return person;
  }

  private void addAddress(String email) {
    var asked = convo.cleo().post("/account/addresses/code", Map.of("email", email));
    convo.cleo().post("/account/addresses", typed(asked, email, life.newestCode()));
  }

  private AppPhone phone(Person person) {
    var begun = person.post("/account/second-factor", Map.of());
    var page = begun.status() == 303 ? person.get("/account/second-factor") : begun;
    var phone = AppPhone.told(page.html().expectFirst("code.secret").text(), TestConvo.CLOCK);
    person.post("/account/second-factor/confirmation", Map.of("code", phone.code()));
    return phone;
  }

  private String shopUndoes() {
    var merge = life.one("select id from profile_merges");
    convo.bella().post("/shops/bella/duplicates/merges/" + merge + "/undoing", Map.of());
    return convo.bella().get("/shops/bella/duplicates/merges").text();
  }

  private void visit(String shop, String firstName) {
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                with made as (
                  insert into bookings (shop_id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
                    cancel_notice_minutes, customer_note)
                  select shop_id, id, customer_id, 'cancelled', '2026-05-04 10:00Z', '2026-05-04 10:30Z', 7700, 0, 'Zebra stripes'
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
                life.profile(shop, firstName)));
  }

  private void execute(String sql) {
    life.witness().useHandle(handle -> handle.execute(sql));
  }

  private String mail(String recipient) {
    return life.one(
        "select string_agg(body, ' ') from outbox_messages where recipient = ?", recipient);
  }
}
