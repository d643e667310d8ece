package convo.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.signin.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An owner brings customers as a table, and takes them back. */
public class CustomerImportTest {
  private static final TestClock CLOCK = new TestClock(TestConvo.CLOCK.instant());
  private static final TestConvo CONVO = TestConvo.fresh(CLOCK);
  private static final String PAGE = "/shops/bella/customers/imports";

  private static final String EXPORT = "/shops/bella/customers/export";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  /** 300 customers as a German spreadsheet writes them. */
  public static byte[] german(String name) {
    return IntStream.rangeClosed(1, 300)
        .mapToObj(n ->
            "%s%03d;Grüß;%s%d@example.net;030 55%05d;%02d.03.1985;ja;neu"
                .formatted(name, n, name.toLowerCase(java.util.Locale.ROOT), n, n, n % 28 + 1))
        .collect(
            Collectors.joining(
                "\r\n",
                "Vorname;Nachname;E-Mail-Adresse;Telefon;Geburtsdatum;Newsletter;Schlagworte\r\n",
                "\r\n"))
        .getBytes(Charset.forName("windows-1252"));
  }

  private static Answer send(Person person, byte[] file) throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    body.write(
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(person.token("/places"))
            .getBytes(UTF_8));
    body.write(file);
    body.write("\r\n--x--\r\n".getBytes(UTF_8));
    var cookies =
        person.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(CONVO.url().resolve(PAGE))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Cookie", cookies)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    }
  }

  /** Sends a table that can be read; the address of its draft. */
  private static String draft(Person person, byte[] file) throws IOException, InterruptedException {
    var answer = send(person, file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String draft(Person person, String text) throws IOException, InterruptedException {
    return draft(person, text.getBytes(UTF_8));
  }

  /** What the columns say, as the page has it. */
  private static Map<String, String> columns(Person person, String draft) {
    var columns = new HashMap<String, String>();
    person
        .get(draft)
        .html()
        .select("select[name^=column-]")
        .forEach(
            select -> columns.put(select.attr("name"), select.select("option[selected]").val()));
    return columns;
  }

  private static void bring(Person person, String draft) {
    var form = columns(person, draft);
    form.put("go", "yes");
    assertThat(person.post(draft, draft, form).status()).isEqualTo(303);
  }

  private static long count(String sql) {
    return CONVO.database().witness().withHandle(h -> h.select(sql).mapTo(Long.class).one());
  }

  @Test
  void bella_brings_300_customers_and_takes_them_back() throws Exception {
    var bella = CONVO.bella();
    var people = count("select count(*) from core.customers");
    var profiles = count("select count(*) from customer_shop_profiles");
    var draft = draft(bella, german("Anna"));
    assertThat(columns(bella, draft).values())
        .containsExactlyInAnyOrder(
            "firstName", "lastName", "email", "phone", "birthDate", "marketing_email", "tags");
    assertThat(bella.get(draft).text())
        .contains("New 300 There already 0 To mend 0", "Anna001 Grüß anna1@example.net");
    assertThat(count("select count(*) from customer_shop_profiles")).isEqualTo(profiles);

    bring(bella, draft);

    assertThat(bella.get(draft).text()).contains("What was imported", "Added 300");
    assertThat(count("select count(*) from customer_shop_profiles")).isEqualTo(profiles + 300);
    assertThat(bella.get("/shops/bella/customers?q=anna150").text())
        .contains("Anna150 Grüß", "030 5500150");
    assertThat(
            count(
                "select count(*) from customer_imports where content is not null and state = 'done'"))
        .isZero();
    assertThat(bella.get("/shops/bella/audit").text()).contains("imported the shop’s data");
    assertThat(CONVO.differences()).isEmpty();
    assertThat(bella.get(PAGE).text()).contains("300 customers were added");

    var made = count("select count(*) from core.customers");
    var removal = draft + "/removal";
    assertThat(bella.get(removal).text()).contains("Take 300 customers back?");
    assertThat(bella.post(removal, removal, Map.of()).status()).isEqualTo(303);

    assertThat(bella.get(draft).text()).contains("Taken back 300");
    assertThat(count("select count(*) from customer_shop_profiles")).isEqualTo(profiles);
    assertThat(count("select count(*) from core.customers")).isEqualTo(made);
    CONVO.run("import-sweep");
    assertThat(count("select count(*) from core.customers")).isEqualTo(people);
    assertThat(bella.get("/shops/bella/audit").text()).contains("took back an import of customers");
    assertThat(bella.post(PAGE, removal, Map.of()).status()).isEqualTo(404);
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void of_two_clicks_that_take_it_back_one_does() throws Exception {
    var bella = CONVO.bella();
    var draft = draft(bella, "Name,E-Mail\nTwo Clicks,clicks@example.net\n");
    bring(bella, draft);
    var taken = "select count(*) from audit_entries where action = 'import_taken_back'";
    var before = count(taken);

    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var click = 0; click < 4; click++) {
        var _ = clicks.submit(() -> bella.post(draft + "/removal", Map.of()));
      }
    }

    assertThat(count(taken)).isEqualTo(before + 1);
    assertThat(bella.get(draft).text()).contains("Taken back 1");
  }

  @Test
  void whoever_was_touched_since_stays_and_says_why() throws Exception {
    var bella = CONVO.bella();
    var draft =
        draft(
            bella,
            "Name,E-Mail\nTara One,tara1@example.net\nTara Two,dan@example.com\nTara Three,tara3@example.net\n");
    bring(bella, draft);
    var one = bella.get("/shops/bella/customers?q=tara3").link("Tara Three");
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set version = 2 where first_name || last_name = 'TaraOne'"));
    var other = count("select count(*) from core.customers where email = 'dan@example.com'");

    assertThat(bella.get(draft).text()).contains("One stays", "Tara One was changed.");
    var removal = draft + "/removal";
    bella.post(removal, removal, Map.of());

    assertThat(bella.get(draft).text()).contains("Taken back 2", "Tara One was changed.");
    assertThat(bella.get(one).status()).isEqualTo(404);
    assertThat(count("select count(*) from core.customers where email = 'dan@example.com'"))
        .isEqualTo(other);
    CONVO.run("import-sweep");
    assertThat(count("select count(*) from core.customers where email = 'dan@example.com'"))
        .isEqualTo(other);
    assertThat(count("select count(*) from core.customers where email = 'tara3@example.net'"))
        .isZero();
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void of_a_family_that_is_taken_back_nobody_stays_whom_no_other_shop_knows() throws Exception {
    CONVO.run("import-sweep"); // of whom other tests have left
    CONVO.rita().post("/shops/rita/customers", person("Tante", "tante@example.net"));
    var people = count("select count(*) from core.customers");
    var draft =
        take(
            "Vorname,Nachname,E-Mail,Familie\nMutter,Ohm,mutter@example.net,\nKind,Ohm,mutter@example.net,ja\n"
                + "Enkel,Ahn,niemands@example.net,ja\nTante,Ast,tante@example.net,\nNeffe,Ast,tante@example.net,ja\n");
    assertThat(count("select count(*) from core.customers")).isEqualTo(people + 5);

    CONVO.run("import-sweep");

    assertThat(count("select count(*) from core.customers")).isEqualTo(people);
    assertThat(count("select count(*) from core.customers where email = 'tante@example.net'"))
        .isOne();
    assertThat(count("select count(*) from customer_imports where left_persons <> '{}'")).isZero();
    assertThat(CONVO.bella().get(draft).text()).contains("Taken back 5");
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void an_import_stays_until_those_whom_it_left_are_forgotten() throws Exception {
    CONVO.run("import-sweep");
    var people = count("select count(*) from core.customers");
    take("Name,E-Mail\nLena Last,lena@example.net\n");
    CLOCK.pass(Duration.ofDays(31));

    CONVO.run("import-sweep");

    assertThat(count("select count(*) from customer_imports")).isOne();
    assertThat(count("select count(*) from core.customers")).isEqualTo(people);
    CONVO.run("import-sweep");
    assertThat(count("select count(*) from customer_imports")).isZero();
    CLOCK.pass(Duration.ofDays(-31));
  }

  @Test
  void whoever_comes_to_look_after_somebody_at_the_same_moment_stays() throws Exception {
    take("Name,E-Mail\nSpäte Mutter,spaet@example.net\n");
    var chore = new FutureTask<>(() -> CONVO.run("import-sweep"), true);
    CONVO
        .database()
        .witness()
        .useTransaction(handle -> {
          handle.execute(
              """
              insert into core.customers (first_name, contact_customer_id)
              select 'Spätling', id from core.customers where email = 'spaet@example.net'
              """);
          Thread.startVirtualThread(chore);
          untilSomebodyWaits();
        });

    assertThat(chore.get()).isTrue();
    assertThat(
            count(
                "select count(*) from core.customers where first_name = 'Spätling' and contact_customer_id is not null"))
        .isOne();
  }

  private static void untilSomebodyWaits() {
    var waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    for (var tries = 0; count(waiting) == 0; tries++) {
      assertThat(tries).as("questions until the chore waits").isLessThan(2_000);
    }
  }

  /** Brings a table of new customers and takes it back; its address. */
  private static String take(String text) throws IOException, InterruptedException {
    var draft = draft(CONVO.bella(), text);
    bring(CONVO.bella(), draft);
    CONVO.bella().post(draft + "/removal", draft + "/removal", Map.of());
    return draft;
  }

  private static Map<String, String> person(String name, String email) {
    return Map.of("firstName", name, "email", email);
  }

  @Test
  void columns_are_changed_looked_at_and_never_said_twice() throws Exception {
    var bella = CONVO.bella();
    var draft =
        draft(
            bella,
            "Wer,Kram,E-Mail\nUte Ohm,blond,ute@example.net\nCleo,x,cleo@example.com\nUrs,x,urs@\n");
    assertThat(columns(bella, draft))
        .containsEntry("column-0", "")
        .containsEntry("column-2", "email");
    assertThat(bella.get(draft).text())
        .contains("Row 3: Cleo Marsh has the same e-mail and is at the shop already.")
        .contains("Row 4: E-mail:");

    var twice = Map.of("column-0", "email", "column-1", "notes", "column-2", "email");
    var refused = bella.post(draft, draft, twice);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("E-mail is chosen for two columns.");
    assertThat(refused.html().select("[name=column-1] option[selected]").val()).isEqualTo("notes");

    var named = new HashMap<>(Map.of("column-0", "name", "column-1", "notes", "column-2", "email"));
    named.put("go", "yes");
    bella.post(draft, draft, named);
    assertThat(bella.get(draft).text())
        .contains("What will be imported", "Ute Ohm ute@example.net – blond");
    bella.post(draft, draft, named);
    assertThat(bella.get(draft).text()).contains("Added 1 There already 1 To mend 1");
    var left = bella.get(draft + "/left-out.csv");
    assertThat(left.body()).contains("Wer,Kram,E-Mail,What to mend", "Urs,x,urs@,", "Cleo,x,");
    assertThat(bella.post(PAGE, draft, named).status()).isEqualTo(303);
    assertThat(count("select count(*) from customer_shop_profiles where notes = 'blond'")).isOne();
  }

  @Test
  void one_under_way_is_waited_for_and_one_that_was_interrupted_is_tried_again() throws Exception {
    var bella = CONVO.bella();
    var draft = draft(bella, "Name,E-Mail\nRuth Run,ruth@example.net\n");
    begun(draft, "2026-11-23 08:59Z");
    var waiting = bella.get(draft);
    assertThat(waiting.text())
        .contains("Customers are being imported", "This takes a few seconds.");
    assertThat(waiting.headers().firstValue("Refresh")).contains("1");
    assertThat(bella.get(draft + "/removal").status()).isEqualTo(404);
    assertThat(bella.get(PAGE).text()).contains("Under way");

    begun(draft, "2026-11-23 08:30Z");
    assertThat(bella.get(draft).text())
        .contains("This was interrupted, and nothing of it was imported.");
    bring(bella, draft);
    assertThat(bella.get(draft).text()).contains("What was imported", "Added 1");
  }

  private static void begun(String draft, String when) {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_imports set state = 'running', begun_at = cast(? as timestamptz) where id = cast(? as uuid)",
                when,
                draft.replaceFirst(".*/", "")));
  }

  @Test
  void what_is_no_table_is_refused_beside_the_file() throws Exception {
    var bella = CONVO.bella();
    var drafts = count("select count(*) from customer_imports");
    for (var wrong :
        Map.of(
                "",
                "This file is empty.",
                "PK\3\4workbook",
                "This is a workbook",
                "Name\nA\0B\n",
                "NUL",
                "a;\"b\nc;d\n",
                "a quotation mark is opened there",
                "x".repeat(4_999_000),
                "There is only one row")
            .entrySet()) {
      var answer = send(bella, wrong.getKey().getBytes(UTF_8));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.html().select("#file-error").text()).contains(wrong.getValue());
    }
    assertThat(count("select count(*) from customer_imports")).isEqualTo(drafts);
    var formula = draft(bella, "=cmd|' /C calc'!A0,E-Mail\n=1+1,ida@example.net\n");
    assertThat(bella.get(formula).text()).contains("=cmd|' /C calc'!A0");
    var away = bella.get(formula).link("Throw this away");
    assertThat(bella.post(away, away, Map.of()).status()).isEqualTo(303);
    assertThat(bella.get(formula).status()).isEqualTo(404);
  }

  @Test
  void all_customers_are_taken_along_by_an_owner_and_nobody_else() {
    var table = CONVO.bella().post(PAGE, EXPORT, Map.of());
    assertThat(table.status()).isEqualTo(200);
    assertThat(table.body())
        .startsWith("\uFEFFFirst name;Last name;E-mail;")
        .contains("'+4930901820");
    assertThat(CONVO.bella().get("/shops/bella/audit").text())
        .contains("took the customers out as a table");
    assertThat(CONVO.max().post("/places", EXPORT, Map.of()).status()).isEqualTo(403);
    assertThat(CONVO.rita().post("/places", EXPORT, Map.of()).status()).isEqualTo(404);
    assertThat(CONVO.max().get("/shops/bella/customers").text())
        .doesNotContain("From a spreadsheet");
  }

  /** The times that a page promises begin with the end of an import. */
  @Test
  void what_was_brought_in_late_is_kept_as_long_as_its_page_says() throws Exception {
    var bella = CONVO.bella();
    var draft = draft(bella, "Name,E-Mail\nLate One,late@example.net\nLate Two,late@\n");
    bring(bella, draft);
    age("created_at", draft);
    CONVO.run("import-sweep");
    assertThat(bella.get(draft + "/left-out.csv").status()).isEqualTo(200);

    age("ended_at", draft);
    CONVO.run("import-sweep");
    assertThat(bella.get(draft + "/left-out.csv").status()).isEqualTo(404);
    assertThat(bella.get(draft).text()).contains("Added 1");
  }

  private static void age(String moment, String draft) {
    var id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_imports set %1$s = %1$s - interval '25 hours' where id = ?"
                    .formatted(moment),
                id));
  }

  @Test
  void a_table_says_the_address_that_the_page_shows() {
    var linked = added("Ulla", "ulla@example.net");
    var denied = added("Dora", "dora@example.net");
    var undecided = added("Vilma", "vilma@example.net");
    var form = CONVO.max().get(undecided + "/edit").fields();
    form.put("email", "vilma2@example.net");
    assertThat(CONVO.max().post(undecided, form).status()).isEqualTo(303);
    readdress("ulla@example.net", "ulla2@example.net");
    var other = added("Ursel", "ulla2@example.net");
    readdress("ulla2@example.net", "ulla@example.net");
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set detached_at = now() where first_name = 'Dora'"));
    assertThat(
            count(
                "select count(*) from customer_shop_profiles where first_name in ('Dora', 'Ursel') and detached_at is not null"))
        .isEqualTo(2);

    var table = CONVO.bella().post(PAGE, EXPORT, Map.of()).body();

    for (var shown :
        Map.of(
                linked, "Ulla;Adr;ulla@example.net;",
                denied, "Dora;Adr;dora@example.net;",
                undecided, "Vilma;Adr;vilma2@example.net;",
                other, "Ursel;Adr;ulla2@example.net;")
            .entrySet()) {
      assertThat(table).contains("\n" + shown.getValue());
      assertThat(CONVO.bella().get(shown.getKey()).text()).contains(shown.getValue().split(";")[2]);
    }
  }

  private static String added(String name, String email) {
    var fields = Map.of("firstName", name, "lastName", "Adr", "email", email);
    return CONVO.bella().post("/shops/bella/customers", fields).location();
  }

  /** What a person does by moving to another address, of which the shop is told nothing. */
  private static void readdress(String before, String after) {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute("update core.customers set email = ? where email = ?", after, before));
  }

  @Test
  void nothing_is_kept_of_somebody_who_is_erased_or_longer_than_a_day() throws Exception {
    var bella = CONVO.bella();
    bring(bella, draft(bella, "Name,E-Mail\nVera Weg,vera@example.net\nVera Bad,vera@\n"));
    var waiting = draft(bella, "Name,E-Mail\nVera Weg,vera@example.net\n");
    assertThat(count("select count(*) from customer_imports where left_out is not null"))
        .isPositive();

    var vera = bella.get("/shops/bella/customers?q=vera").link("Vera Weg");
    bella.post(vera + "/erasure", vera + "/erasure", Map.of());

    assertThat(bella.get(waiting).status()).isEqualTo(404);
    assertThat(
            count(
                "select count(*) from customer_imports where left_out is not null or content is not null"))
        .isZero();
    assertThat(bella.get(bella.get(PAGE).html().select("tbody a").attr("href")).text())
        .doesNotContain("Vera");

    var old = draft(bella, "Name,E-Mail\nOlga,olga@example.net\n");
    CONVO.run("import-sweep");
    assertThat(bella.get(old).status()).isEqualTo(200);
    CLOCK.pass(Duration.ofHours(25));
    CONVO.run("import-sweep");
    assertThat(count("select count(*) from customer_imports where content is not null")).isZero();
    assertThat(count("select count(*) from customer_imports where state = 'done'")).isPositive();
    CLOCK.pass(Duration.ofDays(30));
    CONVO.run("import-sweep");
    assertThat(count("select count(*) from customer_imports")).isZero();
    CLOCK.pass(Duration.ofDays(-31).minusHours(1));
  }
}
