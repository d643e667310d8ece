package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.TestDatabase;
import convo.audit.Actor;
import convo.check.ShopCheck;
import convo.database.CustomerId;
import convo.database.Database;
import convo.live.DayNews;
import convo.profiles.OwnProfileQueries;
import convo.scheduling.BookingCommands;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final BookingCommands COMMANDS =
      BookingCommands.of(
          URI.create("https://convo.example"),
          TestDatabase.SECRET,
          "mail@convo.example",
          new DayNews());

  private TestConvo convo;
  private Life life;
  private Database database;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    database = Database.open(convo.database().settings(TestDatabase.PATIENCE));
  }

  @AfterEach
  void close() {
    database.close();
    convo.close();
  }

  @Test
  void cleo_is_erased_after_seven_days_and_no_string_of_hers_is_left() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    convo.cleo().postBody("/me/phone", "phone=%2B491715550199&shop=bella");
    convo.cleo().post("/me/shops/bella/corrections", Map.of("wish", "My aunt is Zerlina."));
    convo
        .nori()
        .post("/shops/nori/customers", Map.of("firstName", "K", "email", "klio@work.example"));
    life.witness().useHandle(handle -> handle.execute(FURTHER));
    life.witness().useHandle(handle -> handle.execute(REFUSED));
    convo.cleo().post("/me/shops/rita/claim", Map.of());
    claim("bella", "Mia");
    claim("nori", "K");
    var figures = life.one(FIGURES);
    ask(convo.cleo());
    assertThat(convo.cleo().get("/me").text()).contains("Mon 30 Nov 2026, 09:00 UTC", "Withdraw");
    assertThat(mail()).contains("withdraw it before", "/me/erasure");

    run(Duration.ofDays(6));
    assertThat(life.holding("cleo@example.com")).contains("accounts", "bookings");
    run(Duration.ofDays(7));

    assertThat(life.one(DEPARTURES))
        .isEqualTo(
            "1 booking is cancelled at Bella's Salon to bella@example.com, "
                + "1 booking is cancelled at Bella's Salon to bella@example.com, "
                + "1 booking is cancelled at Rita's Barbers to rita@example.com");
    assertThat(mail()).contains("It is done.");
    assertThat(convo.cleo().get("/me").status()).isEqualTo(302);
    run(Duration.ofDays(15));
    for (var text :
        List.of(
            "cleo@example",
            "Cleo",
            "Cléo",
            "Marsh",
            "901820",
            "79460018",
            "5550199",
            "Zerlina",
            "klio@work",
            "quiet chair",
            "Fringe only")) {
      assertThat(life.holding(text)).as(text).isEmpty();
    }
    assertThat(life.one(FIGURES)).isEqualTo(figures);
    assertThat(life.one("select count(*) from duplicate_refusals")).isEqualTo("0");
    assertThat(differences()).isEmpty();
    assertThat(life.one(ERASED)).isEqualTo("3");
  }

  /** Bella has said that Cleo and another customer are not the same. */
  private static final String REFUSED =
      """
      insert into duplicate_refusals (shop_id, profile_id, other_profile_id, at)
      select cleo.shop_id, least(cleo.id, other.id), greatest(cleo.id, other.id), '2026-11-20 09:00Z'
      from customer_shop_profiles cleo
      join shops on shops.id = cleo.shop_id and shops.slug = 'bella'
      join customer_shop_profiles other on other.shop_id = cleo.shop_id and other.id <> cleo.id
      where cleo.email = 'cleo@example.com'
      limit 1
      """;

  private static final String DEPARTURES =
      """
      select string_agg(subject || ' to ' || recipient, ', ' order by recipient)
      from outbox_messages
      where kind = 'departure'
      """;

  /** Those whom no profile names any more; the others were nobody from the start. */
  private static final String ERASED =
      """
      select count(*)
      from core.customers
      where erased_at is not null
      and not exists (select from customer_shop_profiles where customer_id = customers.id)
      """;

  @Test
  void what_cleo_never_said_was_hers_stays_at_the_shop_without_her_address() {
    var bookings = life.one("select count(*) from bookings where status = 'cancelled'");
    assertThat(convo.cleo().get("/me/erasure").text())
        .contains("Each shop keeps them and their bookings, without your address");
    ask(convo.cleo());

    run(Duration.ofDays(7));

    assertThat(life.holding("cleo@example.com")).containsExactly("outbox_messages");
    assertThat(convo.rita().get("/shops/rita/customers?q=marsh").text()).contains("Cléo Marsh");
    assertThat(life.one("select count(*) from bookings where status = 'cancelled'"))
        .isEqualTo(bookings);
    assertThat(differences()).isEmpty();
  }

  @Test
  void somebody_whose_profile_is_held_elsewhere_does_not_keep_others_waiting() {
    ask(convo.cleo());
    ask(convo.dan());
    convo
        .database()
        .witness()
        .useTransaction(handle -> {
          handle.execute(
              "select id from customer_shop_profiles where email = 'cleo@example.com' for update");
          run(Duration.ofDays(7));
        });

    assertThat(life.one("select count(*) from accounts where erasure_due_at is not null"))
        .isEqualTo("1");
    assertThat(life.holding("dan@example.com")).containsExactly("outbox_messages");
  }

  @Test
  void the_address_begins_anew() {
    ask(convo.cleo());
    run(Duration.ofDays(7));
    var again = convo.guest();
    var asked = again.post("/sign-in/code", "/sign-in/code", Map.of("email", "cleo@example.com"));

    var fields = Map.of("request", request(asked), "email", "cleo@example.com", "code", code());
    assertThat(again.post("/sign-in/code", "/sign-in/code/proof", fields).status()).isEqualTo(303);

    assertThat(again.get("/me/shops").text()).contains("No shop knows you yet");
  }

  @Test
  void cleo_changes_her_mind() {
    ask(convo.cleo());

    assertThat(convo.cleo().post("/me/erasure/withdrawal", Map.of()).location()).isEqualTo("/me");
    run(Duration.ofDays(8));

    assertThat(convo.cleo().get("/me").text())
        .contains("Bella's Salon")
        .doesNotContain("erased on");
    assertThat(mail()).contains("Nothing was erased");
  }

  @Test
  void killed_in_between_it_goes_on_where_it_was() {
    ask(convo.cleo());
    var profiles = new OwnProfileQueries(database.customers(), database.platform());
    var later = later(Duration.ofDays(7));
    var departures = new DepartureQueries(database.platform(), COMMANDS, later);
    var me = new CustomerId(UUID.fromString(life.person("rita", "Cléo")));
    departures.leave(profiles.list(me).getFirst(), Actor.system("test"));
    assertThat(life.holding("cleo@example.com")).contains("accounts", "bookings");

    run(Duration.ofDays(7));
    run(Duration.ofDays(7));

    assertThat(life.holding("cleo@example.com")).containsExactly("outbox_messages");
    assertThat(life.one("select count(*) from outbox_messages where kind = 'departure'"))
        .isEqualTo("1");
  }

  @Test
  void somebody_who_works_in_a_shop_keeps_the_account_for_it() {
    ask(convo.max());

    run(Duration.ofDays(7));

    assertThat(convo.signedInAnew("max").get("/shops/bella").status()).isEqualTo(200);
  }

  @Test
  void without_the_right_code_nothing_is_asked_for() {
    var asked = convo.cleo().post("/me/erasure/code", Map.of());
    var right = code();
    var wrong = right.equals("000000") ? "000001" : "000000";
    var signIn =
        convo.guest().post("/sign-in/code", "/sign-in/code", Map.of("email", "cleo@example.com"));
    var other = code();

    assertThat(prove(convo.cleo(), request(asked), wrong).status()).isEqualTo(422);
    assertThat(prove(convo.cleo(), request(asked), "").status()).isEqualTo(422);
    assertThat(prove(convo.cleo(), request(signIn), other).status()).isEqualTo(422);
    assertThat(prove(convo.dan(), request(asked), right).status()).isEqualTo(422);
    var fields = Map.of("request", request(asked), "email", "cleo@example.com", "code", right);
    assertThat(convo.guest().post("/sign-in/code", "/sign-in/code/proof", fields).status())
        .isEqualTo(422);

    assertThat(life.one("select count(*) from accounts where erasure_due_at is not null"))
        .isEqualTo("0");
  }

  private void claim(String shop, String firstName) {
    var person = life.person(shop, firstName);
    convo.cleo().post("/me/shops/" + shop + "/claim?person=" + person, Map.of());
  }

  private void ask(Person person) {
    var asked = person.post("/me/erasure/code", Map.of());
    assertThat(prove(person, request(asked), code()).location()).isEqualTo("/me");
  }

  private static Answer prove(Person person, String request, String code) {
    return person.post("/me/erasure", Map.of("request", request, "code", code));
  }

  private static String request(Answer asked) {
    return asked.html().select("input[name=request]").val();
  }

  private String code() {
    return life.newestCode();
  }

  private String mail() {
    return life.one(
        "select body from outbox_messages where kind <> 'sign-in code' "
            + "order by created_at desc, ctid desc limit 1");
  }

  private void run(Duration from) {
    var clock = later(from);
    var departures = new DepartureQueries(database.platform(), COMMANDS, clock);
    new Erasures(
            new OwnProfileQueries(database.customers(), database.platform()),
            departures,
            new DetachmentQueries(database.platform(), clock),
            database.platform(),
            clock)
        .run();
  }

  private static InstantSource later(Duration by) {
    return () -> TestConvo.CLOCK.instant().plus(by);
  }

  private List<?> differences() {
    return new ShopCheck(database.platform())
        .run()
        .flatMap(finding -> finding.differences().stream())
        .toList();
  }

  private static final String FURTHER =
      """
      insert into account_addresses (email, account_id, verified_at)
      select 'klio@work.example', id, now()
      from accounts
      where email = 'cleo@example.com'
      """;

  /** What all shops took, and how often people came. */
  private static final String FIGURES =
      """
      select string_agg(concat_ws(' ', shop_id, visits, spend), ', ' order by shop_id)
      from (
        select shop_id, sum(total_bookings) visits, sum(total_spend_cents) spend
        from customer_shop_profiles
        group by shop_id) counted
      """;
}
