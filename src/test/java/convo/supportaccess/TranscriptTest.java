package convo.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import convo.PageForm;
import convo.Person;
import convo.TestConvo;
import convo.wall.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class TranscriptTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Visits VISITS = new Visits(CONVO.database(), TestConvo.CLOCK.instant());
  private static final String FORM = "main form[data-unsaved]";
  private static final String HERE = "/shops/bella/support-access/";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @BeforeEach
  void nobody_was_here() {
    VISITS.forget();
  }

  @Test
  void bella_reads_in_order_all_that_ada_saw_uncovered_and_changed() {
    var page = CONVO.bella().get(HERE + VISITS.over());

    assertThat(page.html().select("ol.history li p").eachText())
        .containsExactly(
            "Ada announced the visit: Mails do not arrive at customers (T-100)",
            "Ada came in",
            "Saw the list of customers",
            "Saw the page of Cleo Marsh",
            "Sent the form of Cleo Marsh",
            "Uncovered the e-mail of Cleo Marsh: =To compare it with the bounced mail",
            "Edited the profile of Cleo Marsh",
            "Support ended it");
    assertThat(page.html().select("ol.history del").text()).isEqualTo("cleo@exmaple.com");
    assertThat(page.html().select("ol.history ins").text()).isEqualTo("cleo@example.com");
    assertThat(CONVO.bella().get(page.link("Cleo Marsh")).status()).isEqualTo(200);
  }

  @Test
  void only_what_bella_has_too_is_a_link() {
    var visit = VISITS.inside();
    VISITS.asksFor(visit, "?date=2026-11-24");
    VISITS.asksFor(visit, "/support-visit");
    VISITS.asksFor(visit, "/nowhere");

    var page = CONVO.bella().get(HERE + visit);

    assertThat(page.text())
        .contains("Saw what they may do on this visit", "Tried to open /shops/bella/nowhere");
    assertThat(page.html().select("ol.history a").eachAttr("href"))
        .containsExactly("/shops/bella?date=2026-11-24");
  }

  @Test
  void what_ada_changed_reads_as_on_the_pages_of_the_shop() {
    var ada = Visits.asks(CONVO, "bella", "T-103");
    var visit = "/shops/bella/support-visit";
    ada.post(visit, visit + "/write", Map.of("reason", "Prices have a typing error"));
    save(ada, link(ada, "/services", "Cut"), Map.of("price", "48", "duration", "75"));
    var sam = link(ada, "/team", "Sam");
    save(ada, sam + "/hours/edit", Map.of("friday", ""));
    save(ada, "/shops/bella/settings", Map.of("minimumNotice", "120", "slotStep", "30"));
    var removal = ada.get(sam).link("Remove Mon 7 Dec 2026 – Fri 11 Dec 2026");
    ada.post(removal, removal, Map.of());

    var page = CONVO.bella().get(HERE + VISITS.one("select id from support_sessions"));

    assertThat(page.text())
        .contains("Asked for permission to change things", "Opened the form of Cut")
        .contains("Edited the service Cut", "Duration 45 min 1 h 15 min", "Price €45.00 €48.00")
        .contains("Edited the stylist Sam Friday 09:00–13:00, 14:00–18:00 closed")
        .contains("Sent “Remove time off” for Sam", "Changed the time off for Sam Time off")
        .contains("Edited the settings", "Customers book at the latest 1 h before 2 h before")
        .contains("Bookings can start every 15 min 30 min");
  }

  @Test
  void every_address_that_is_open_to_support_has_its_sentence() {
    var open =
        Written.matrix()
            .lines()
            .filter(row -> row.contains(" /shops/{shop}"))
            .filter(TranscriptTest::isOpen)
            .map(row -> row.split(" +", 3))
            .toList();
    var visit = VISITS.inside();
    open.forEach(row -> {
      var page = row[1].replace("/shops/{shop}", "");
      VISITS.sends(visit, row[0], page.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
    });

    var told = CONVO.bella().get(HERE + visit).html().select("ol.history li p").eachText();

    assertThat(open).hasSizeGreaterThan(35);
    assertThat(told)
        .hasSize(open.size() + 2)
        .allSatisfy(words -> assertThat(words).doesNotContain("/shops").doesNotContain("{"));
    assertThat(told.stream().filter(words -> words.endsWith(" is gone")))
        .hasSameSizeAs(
            open.stream().filter(row -> row[1].indexOf('{') < row[1].lastIndexOf('{')).toList());
  }

  @Test
  void a_long_path_that_was_cut_off_within_an_escape_is_told_too() {
    var visit = VISITS.inside();
    VISITS.sends(visit, "GET", "/customers/" + "a".repeat(80) + "%4");

    var answer = CONVO.bella().get(HERE + visit);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.html().select("ol.history").text()).contains("aaa%4");
  }

  @Test
  void what_was_refused_is_told_as_refused_with_its_status() {
    var ada = Visits.asks(CONVO, "bella", "T-104");
    ada.get("/shops/bella/services");
    var cut = link(CONVO.bella(), "/services", "Cut").replace("/edit", "");
    assertThat(ada.get("/shops/bella/members").status()).isEqualTo(403);
    assertThat(ada.get("/shops/rita").status()).isEqualTo(404);
    assertThat(ada.post(cut, Map.of("name", "Free")).status()).isEqualTo(403);
    var write = "/shops/bella/support-visit/write";
    assertThat(ada.post("/shops/bella/support-visit", write, Map.of("reason", "x")).status())
        .isEqualTo(422);
    ada.send("POST", "/shops/bella/settings", "name=x", Map.of());

    var visit = VISITS.one("select id from support_sessions");
    var told = toldUntil(visit, "Sent the settings: refused (403)");
    assertThat(told)
        .contains("Saw the services")
        .contains("Tried to open /shops/bella/members: refused (403)")
        .contains("Tried to open a page outside this shop: refused (404)")
        .noneMatch(line -> line.contains("rita"))
        .contains("Asked for permission to change things: refused (422)")
        .contains("Sent the settings: refused (403)")
        .anyMatch(line -> line.matches("Sent .*Cut.*: refused \\(403\\)"));
    assertThat(CONVO.bella().get(HERE + visit + "/transcript.csv").body())
        .contains(",Page refused (403),", ",Form refused (422),", ",Page seen,Saw the services,");
  }

  /** How a request ended is written down after its answer, so the last may come a moment later. */
  private static List<String> toldUntil(String visit, String last) {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    List<String> told;
    do {
      told = CONVO.bella().get(HERE + visit).html().select("ol.history li p").eachText();
    } while (!told.contains(last) && System.nanoTime() < end);
    return told;
  }

  @Test
  void who_ended_it_is_told_by_name_in_the_transcript_and_in_the_mail() {
    Visits.asks(CONVO, "bella", "T-105");
    var visit = VISITS.one("select id from support_sessions");

    CONVO.bella().post(HERE + visit + "/end", Map.of());
    CONVO.run("support-ends");

    assertThat(CONVO.bella().get(HERE + visit).text()).contains("Ended Bella ended it, Mon 23 Nov");
    assertThat(
            VISITS.one(
                "select body from outbox_messages where subject like 'Support has left%' order by created_at desc limit 1"))
        .contains("Bella ended it.");
  }

  private static String link(Person ada, String list, String text) {
    return ada.get("/shops/bella" + list).link(text);
  }

  /** Sends the form of a page with other values in some of its fields. */
  private static void save(Person ada, String address, Map<String, String> typed) {
    var page = ada.get(address);
    var fields = PageForm.of(page, FORM);
    fields.putAll(typed);
    var answer = ada.post(address, page.html().select(FORM).attr("action"), fields);
    assertThat(answer.status()).as(address).isIn(200, 303);
  }

  /** Whether support gets there while it may change things, by the row of the access matrix. */
  private static boolean isOpen(String row) {
    return !Set.of("403", "404").contains(row.split(" +")[12]);
  }

  @Test
  void it_tells_how_support_was_let_in_by_whom_and_how_it_ended() {
    var page = CONVO.bella().get(HERE + VISITS.over());

    assertThat(page.text())
        .contains("Visit of Ada", "Without asking, as your shop has set", "Only read")
        .contains("Support ended it, Mon 23 Nov 2026, 09:58");
  }

  @Test
  void a_visit_that_waits_and_one_that_goes_on_have_a_transcript_too() {
    var waiting = CONVO.bella().get(HERE + VISITS.asked()).text();
    VISITS.forget();
    var inside = CONVO.bella().get(HERE + VISITS.inside()).text();

    assertThat(waiting).contains("Waiting for your answer", "Answer or end it", "No page was seen");
    assertThat(inside).contains("Inside", "From Mon 23 Nov 2026, 09:55");
  }

  @Test
  void bella_takes_it_home_as_a_table_in_which_nothing_is_a_formula() {
    var file = CONVO.bella().get(HERE + VISITS.over() + "/transcript.csv");

    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"support-bella-2026-11-23.csv\"");
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(List.of(file.body().split("\r\n")))
        .hasSize(9)
        .startsWith("\uFEFFTime,What,About,Field,Before,After,Reason,Address")
        .anyMatch(row -> row.startsWith("2026-11-23T09:56:01+01:00,Page seen,Saw the page of Cleo"))
        .anyMatch(row -> row.contains(",E-mail,,,'=To compare it with the bounced mail,/shops/"))
        .anyMatch(row -> row.contains(",E-mail,cleo@exmaple.com,cleo@example.com,"));
  }
}
