package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CustomersTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void bella_finds_cleo_by_letters_of_her_name_and_the_end_of_her_phone() {
    var answer = CONVO.bella().get("/shops/bella/customers?q=cle+820");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.html().select("#customers .person-text > a").eachText())
        .containsExactly("Cleo Marsh");
    assertThat(answer.text()).contains("1 customer found", "030 901820");
  }

  @Test
  void the_list_alone_is_sent_when_only_the_list_is_wanted() {
    var part = CONVO.bella().getPart("/shops/bella/customers?q=cleo", "customers");

    assertThat(part.body().strip()).startsWith("<section id=\"customers\"");
    assertThat(part.body()).doesNotContain("<html");
  }

  @Test
  void the_number_of_filters_comes_with_the_list() {
    var two = CONVO.bella().getPart("/shops/bella/customers?status=vip&tag=regular", "customers");
    var none = CONVO.bella().getPart("/shops/bella/customers?q=cleo", "customers");

    assertThat(two.html().select("#filter-count[hx-swap-oob]:not([hidden])").text()).isEqualTo("2");
    assertThat(none.html().select("#filter-count[hx-swap-oob][hidden]")).hasSize(1);
    assertThat(
            CONVO
                .bella()
                .get("/shops/bella/customers")
                .html()
                .select("#filter-count[hidden]:not([hx-swap-oob])"))
        .hasSize(1);
  }

  @Test
  void a_page_goes_on_where_it_ended_though_its_last_customer_was_renamed() {
    for (var number = 10; number < 40; number++) {
      CONVO
          .bella()
          .post("/shops/bella/customers", Map.of("firstName", "Paging", "lastName", "Zz" + number));
    }
    var list = CONVO.bella().get("/shops/bella/customers?q=paging&order=name");
    var next = list.html().select("a.pages-next").attr("href");
    var shown = list.html().select("#customers .person-text > a");
    var last = shown.eachAttr("href").getLast();
    var form = new LinkedHashMap<>(fields(last + "/edit"));
    form.put("lastName", "Aa");
    assertThat(CONVO.bella().post(last, form).status()).isEqualTo(303);

    assertThat(shown.eachText()).endsWith("Paging Zz34");
    assertThat(CONVO.bella().get(next).html().select("#customers .person-text > a").eachText())
        .containsExactly("Paging Zz35", "Paging Zz36", "Paging Zz37", "Paging Zz38", "Paging Zz39");
  }

  @Test
  void a_page_that_there_cannot_be_is_refused() {
    var nobody = "~" + UUID.randomUUID();
    assertThat(CONVO.bella().get("/shops/bella/customers?after=yesterday" + nobody).status())
        .isEqualTo(400);
    assertThat(CONVO.bella().get("/shops/bella/customers?order=spend&after=much" + nobody).status())
        .isEqualTo(400);
    assertThat(
            CONVO
                .bella()
                .get("/shops/bella/customers?order=spend&after=" + "9".repeat(40) + nobody)
                .status())
        .isEqualTo(400);
    assertThat(CONVO.bella().get("/shops/bella/customers?after=" + nobody.substring(1)).status())
        .isEqualTo(400);
    assertThat(
            CONVO
                .bella()
                .get("/shops/bella/customers?after=%2B999999999-12-31T00:00:00Z" + nobody)
                .status())
        .isEqualTo(400);
  }

  @Test
  void rita_sees_her_own_cleo_and_nothing_of_bellas() {
    var list = CONVO.rita().get("/shops/rita/customers?q=cleo");

    assertThat(list.text()).contains("Cléo Marsh").doesNotContain("901820");
    assertThat(CONVO.rita().get("/shops/bella/customers?q=cleo").status()).isEqualTo(404);
  }

  @Test
  void sam_sees_names_but_no_way_to_reach_anybody_and_cannot_search_by_it() {
    var all = CONVO.sam().get("/shops/bella/customers?q=cleo");

    assertThat(all.text()).contains("Cleo Marsh").doesNotContain("901820", "cleo@example.com");
    assertThat(all.body()).doesNotContain("901820", "cleo@example.com");
    assertThat(CONVO.sam().get("/shops/bella/customers?q=901820").text()).contains("Nobody fits");
    var profile = CONVO.sam().get(link(all));
    assertThat(profile.status()).isEqualTo(200);
    assertThat(profile.body()).doesNotContain("901820", "cleo@example.com", "History of changes");
    assertThat(CONVO.sam().get(link(all) + "/edit").status()).isEqualTo(403);
  }

  @Test
  void max_adds_a_walk_in_with_a_phone_number_only() {
    var answer =
        CONVO
            .max()
            .post("/shops/bella/customers", Map.of("firstName", "Walk", "phone", "030 5550101"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(CONVO.max().get(answer.location()).text()).contains("Walk", "030 5550101", "Added.");
  }

  @Test
  void a_search_for_nothing_that_can_be_found_finds_nobody_and_says_why() {
    for (var typed : new String[] {"%F0%9F%98%80", "%E2%80%93", "..."}) {
      var answer = CONVO.bella().get("/shops/bella/customers?q=" + typed);

      assertThat(answer.html().select("#customers .person-text")).isEmpty();
      assertThat(answer.text()).contains("0 customers", "It holds no letter and no digit.");
    }
    assertThat(CONVO.bella().get("/shops/bella/customers?q=%E2%80%8B").text())
        .contains("Cleo Marsh");
  }

  @Test
  void what_older_rules_have_folded_is_folded_anew_once() {
    var witness = CONVO.database().witness();
    witness.useHandle(handle -> {
      handle.execute("delete from search_foldings");
      handle.execute("update profile_search_tokens set token = 'old-' || token");
      handle.execute("update customer_shop_profiles set sort_name = 'old'");
    });
    assertThat(CONVO.bella().get("/shops/bella/customers?q=cleo").text()).contains("Nobody fits");

    CONVO.run("search-folding");
    assertThat(CONVO.bella().get("/shops/bella/customers?q=cleo+820").text())
        .contains("Cleo Marsh");
    witness.useHandle(handle -> handle.execute("delete from profile_search_tokens"));
    CONVO.run("search-folding");
    assertThat(CONVO.bella().get("/shops/bella/customers?q=cleo").text()).contains("Nobody fits");

    witness.useHandle(handle -> handle.execute("delete from search_foldings"));
    CONVO.run("search-folding");
    assertThat(CONVO.bella().get("/shops/bella/customers?q=cleo").text()).contains("Cleo Marsh");
  }

  @Test
  void a_tag_is_one_whatever_its_case_and_width() {
    var ada = Map.of("firstName", "Ada", "tags", "Bridal Party, ＢＲＩＤＡＬ party");
    var first = CONVO.bella().post("/shops/bella/customers", ada).location();
    var eve = Map.of("firstName", "Eve", "tags", "bridal party");
    var second = CONVO.bella().post("/shops/bella/customers", eve).location();

    assertThat(fields(first + "/edit")).containsEntry("tags", "Bridal Party");
    assertThat(fields(second + "/edit")).containsEntry("tags", "Bridal Party");
  }

  @Test
  void a_birthday_lies_in_the_past() {
    var typed = Map.of("firstName", "Tim", "birthDate", "2026-11-24");
    var tomorrow = CONVO.bella().post("/shops/bella/customers", typed);

    assertThat(tomorrow.status()).isEqualTo(422);
    assertThat(tomorrow.text()).contains("A birthday lies in the past.");
  }

  @Test
  void a_name_of_nothing_but_blanks_is_none() {
    for (var blank : new String[] {"\u00a0", "\u200b", "\u3164\u2800"}) {
      assertThat(CONVO.bella().post("/shops/bella/customers", Map.of("firstName", blank)).status())
          .isEqualTo(422);
    }
  }

  @Test
  void letters_after_a_number_are_asked_about_and_go_into_the_notes_with_one_click() {
    var typed =
        new LinkedHashMap<>(
            Map.of("firstName", "Kid", "phone", "0171-2345678 (Mama)", "notes", "Likes trains"));
    var asked = CONVO.max().post("/shops/bella/customers", typed);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#phone-error").text()).contains("“Mama” is no part of");
    assertThat(asked.html().select("#phone").val()).isEqualTo("0171-2345678 (Mama)");
    var offer = asked.html().select("button[name=meant]");
    assertThat(offer.text()).isEqualTo("0171 2345678, and “Mama” into the notes");

    typed.put("meant", offer.val());
    var added = CONVO.max().post("/shops/bella/customers", typed);
    assertThat(CONVO.max().get(added.location()).text())
        .contains("0171 2345678", "Likes trains Phone: Mama");
  }

  @Test
  void what_was_typed_stays_when_something_is_wrong() {
    var answer =
        CONVO
            .max()
            .post(
                "/shops/bella/customers",
                Map.of(
                    "firstName",
                    "Zoë 🌸",
                    "email",
                    "not an address",
                    "phone",
                    "12",
                    "notes",
                    "kept"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#firstName").attr("value")).isEqualTo("Zoë 🌸");
    assertThat(answer.html().select("#notes").text()).isEqualTo("kept");
    assertThat(answer.html().select(".field-error")).hasSize(2);
  }

  @Test
  void an_address_that_is_here_already_leads_to_its_profile_or_into_the_family() {
    var fields = Map.of("firstName", "Kid", "email", "cleo@example.com");
    var refused = CONVO.max().post("/shops/bella/customers", fields);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Cleo Marsh already has this address here.");

    var family =
        CONVO
            .max()
            .post(
                "/shops/bella/customers",
                Map.of("firstName", "Kid", "email", "cleo@example.com", "family", "on"));
    assertThat(family.status()).isEqualTo(303);
    assertThat(CONVO.max().get("/shops/bella/customers?q=cleo@example.com").text())
        .contains("Kid", "Cleo Marsh");
  }

  @Test
  void max_edits_while_bella_edits_and_nothing_is_lost() {
    var url = link(CONVO.bella().get("/shops/bella/customers?q=cleo+marsh"));
    var bellas = new java.util.LinkedHashMap<>(fields(url + "/edit"));
    var maxs = new java.util.LinkedHashMap<>(bellas);
    maxs.put("notes", "Max was here");
    maxs.put("allergyNote", "PPD");
    bellas.put("notes", "Bella was here");

    assertThat(CONVO.max().post(url, maxs).status()).isEqualTo(303);
    var overtaken = CONVO.bella().postPart(url, "profile", bellas);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.text())
        .contains("Max", "saved this customer while you were editing", "Max was here");
    assertThat(overtaken.html().select("#notes").text()).isEqualTo("Bella was here");
    assertThat(overtaken.html().select("#allergyNote").text()).isEqualTo("PPD");

    bellas.put("allergyNote", "PPD");
    bellas.put("version", overtaken.html().select("input[name=version]").attr("value"));
    assertThat(CONVO.bella().post(url, bellas).status()).isEqualTo(303);
    assertThat(CONVO.bella().get(url).text())
        .contains("Bella was here", "PPD", "History of changes");
  }

  @Test
  void a_note_is_added_on_the_page_itself_below_what_somebody_else_has_noted_meanwhile() {
    var url = added("Noted");
    var page = CONVO.bella().get(url).html();
    assertThat(page.select("form[action$=/notes] [name=version]")).isEmpty();

    assertThat(CONVO.max().post(url + "/notes", Map.of("note", "Likes tea")).location())
        .isEqualTo(url);
    assertThat(CONVO.bella().post(url + "/notes", Map.of("note", "Parks behind")).status())
        .isEqualTo(303);

    var noted = CONVO.bella().get(url);
    assertThat(noted.html().select(".notes .prose").getFirst().wholeText())
        .isEqualTo("Likes tea\nParks behind");
    assertThat(noted.text()).contains("The note is added.");
    assertThat(CONVO.bella().get(url + "/edit").html().select("#notes").val())
        .isEqualTo("Likes tea\nParks behind");
  }

  @Test
  void a_note_sent_twice_by_one_form_is_there_once() {
    var url = added("Once");
    var once = CONVO.bella().get(url).html().select("form[action$=/notes] [name=once]").val();

    for (var times = 0; times < 2; times++) {
      assertThat(
              CONVO
                  .bella()
                  .post(url + "/notes", Map.of("note", "Likes tea", "once", once))
                  .status())
          .isEqualTo(303);
    }

    assertThat(CONVO.bella().get(url).html().select(".notes .prose").text()).isEqualTo("Likes tea");
  }

  @Test
  void no_note_and_a_note_that_is_too_long_come_back_with_a_sentence_beside_the_field() {
    var url = added("Unnoted");

    for (var nothing : List.of("", " \n ")) {
      var empty = CONVO.bella().post(url + "/notes", Map.of("note", nothing));
      assertThat(empty.status()).isEqualTo(422);
      assertThat(empty.html().select("#note-error").text()).isEqualTo("Write the note first.");
    }
    var longer = CONVO.bella().post(url + "/notes", Map.of("note", "x".repeat(10_001)));
    assertThat(longer.status()).isEqualTo(422);
    assertThat(longer.html().select("#note").val()).hasSize(10_001);
    assertThat(longer.html().select("#note-error").text()).contains("within 10,000 characters");

    assertThat(CONVO.bella().post(url + "/notes", Map.of("note", "y".repeat(10_000))).status())
        .isEqualTo(303);
    var full = CONVO.bella().post(url + "/notes", Map.of("note", "One more"));
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.html().select("#note").val()).isEqualTo("One more");
    assertThat(full.html().select("#note-error").text())
        .contains("hold 10,000 characters together");
  }

  @Test
  void sam_may_not_note_and_a_note_of_another_shop_s_customer_is_not_found() {
    var url = added("Kept");

    assertThat(CONVO.sam().post(url + "/notes", Map.of("note", "Mine")).status()).isEqualTo(403);
    assertThat(
            CONVO
                .bella()
                .post(
                    "/shops/bella/customers/" + UUID.randomUUID() + "/notes",
                    Map.of("note", "Whose"))
                .status())
        .isEqualTo(404);
    assertThat(CONVO.sam().get(url).html().select("form[action$=/notes]")).isEmpty();
  }

  @Test
  void a_page_of_a_customer_has_no_row_without_a_value() {
    var page = CONVO.bella().get(added("Bare")).html();

    assertThat(page.select("#profile dd")).isNotEmpty();
    assertThat(page.select("#profile .definition dd").eachText()).doesNotContain("–", "");
    assertThat(page.select("#profile .card h2").eachText())
        .containsExactly("Notes", "Contact", "Consent");
  }

  private static String added(String name) {
    return CONVO.bella().post("/shops/bella/customers", Map.of("firstName", name)).location();
  }

  @Test
  void a_name_from_right_to_left_turns_nothing_around_in_a_sentence() {
    var added =
        CONVO
            .bella()
            .post("/shops/bella/customers", Map.of("firstName", "دانا", "lastName", "(2)"))
            .location();

    assertThat(CONVO.bella().get(added + "/erasure").html().title())
        .startsWith("Erase \u2068دانا (2)\u2069");
    assertThat(CONVO.bella().get(added + "/edit").html().select("#firstName").val())
        .isEqualTo("دانا");
  }

  @Test
  void bella_erases_somebody_for_good_and_max_may_not() {
    var added =
        CONVO
            .bella()
            .post(
                "/shops/bella/customers",
                Map.of("firstName", "Forgetme", "email", "forget@example.com"));

    assertThat(CONVO.max().post(added.location() + "/erasure", Map.of()).status()).isEqualTo(403);
    assertThat(CONVO.bella().post(added.location() + "/erasure", Map.of()).status()).isEqualTo(303);

    assertThat(CONVO.bella().get(added.location()).status()).isEqualTo(404);
    assertThat(CONVO.bella().get("/shops/bella/customers?q=forgetme").text())
        .contains("Nobody fits");
  }

  private static String link(convo.Answer list) {
    return list.html().select("#customers .person-text > a").attr("href");
  }

  private static Map<String, String> fields(String page) {
    var fields = new java.util.LinkedHashMap<String, String>();
    for (var field : CONVO.bella().get(page).html().select("form.sheet-form [name]")) {
      var isBox = field.attr("type").equals("checkbox");
      if (!field.attr("name").equals("csrf") && (!isBox || field.hasAttr("checked"))) {
        fields.put(
            field.attr("name"),
            field.is("select")
                ? field.select("option[selected]").attr("value")
                : field.is("textarea") ? field.text() : field.attr("value"));
      }
    }
    return fields;
  }
}
