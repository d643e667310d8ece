package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void mia_works_two_times_a_day_and_one_night() {
    var mia = stylist("Mia");
    var saved =
        CONVO
            .max()
            .post(
                mia + "/hours",
                week(Map.of("monday", "9-13, 14-18", "friday", "22-2", "sunday", "0-24")));

    assertThat(saved.location()).isEqualTo(mia + "#week");
    assertThat(CONVO.max().get(mia).html().select("#week .week-day").eachText())
        .contains(
            "Monday 09:00–13:00 14:00–18:00",
            "Tuesday Closed",
            "Friday 22:00–02:00",
            "Sunday 00:00–24:00");
  }

  @Test
  void overlapping_times_are_refused_beside_their_day() {
    var mia = stylist("Mia");
    var answer =
        CONVO
            .max()
            .post(
                mia + "/hours",
                week(
                    Map.of(
                        "monday",
                        "9-13, 12-18",
                        "tuesday",
                        "22-3",
                        "wednesday",
                        "02-04",
                        "friday",
                        "x")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#monday").val()).isEqualTo("9-13, 12-18");
    assertThat(answer.html().select("#monday-error").text()).contains("overlap");
    assertThat(answer.html().select("#wednesday-error").text()).contains("Tuesday’s work goes on");
    assertThat(answer.html().select("#friday-error").text()).contains("09:00–13:00");
    assertThat(CONVO.max().get(mia).text()).contains("Mia has no weekly hours yet");
  }

  @Test
  void times_in_the_hour_that_the_clock_leaves_out_are_refused_and_explained() {
    var mia = stylist("Mia");
    var there = "On Sun 28 Mar 2027 the clock goes from 02:00 to 03:00, so there is no 02:30.";
    var day = Map.of("day", "2027-03-28", "hours", "00:00-02:30");
    assertThat(CONVO.max().post(mia + "/exceptions", day).html().select("#hours-error").text())
        .isEqualTo(there);
    var night = Map.of("day", "2027-03-27", "hours", "22:00-02:30");
    assertThat(CONVO.max().post(mia + "/exceptions", night).html().select("#hours-error").text())
        .isEqualTo(there);
    var off =
        Map.of("from", "2027-03-28", "fromTime", "02:30", "to", "2027-03-28", "toTime", "05:00");
    assertThat(CONVO.max().post(mia + "/time-off", off).html().select("#fromTime-error").text())
        .isEqualTo(there);
    var until = Map.of("day", "2027-03-28", "hours", "00:00-02:00, 03:00-05:00");
    assertThat(CONVO.max().post(mia + "/exceptions", until).status()).isEqualTo(303);
  }

  @Test
  void the_second_half_past_two_of_the_autumn_night_is_marked() {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                update bookings
                set starts_at = '2026-10-25T00:30Z', ends_at = '2026-10-25T01:30Z'
                where id = (select id from bookings where shop_id = (select id from shops where slug = 'bella') limit 1)
                """));
    assertThat(
            CONVO
                .max()
                .get("/shops/bella?date=2026-10-25")
                .html()
                .select(".agenda-time > *")
                .eachText())
        .containsExactly("02:30", "02:30 (after the clocks go back)");
  }

  @Test
  void the_night_of_sunday_meets_monday() {
    var answer =
        CONVO
            .max()
            .post(stylist("Mia") + "/hours", week(Map.of("sunday", "20-6", "monday", "05-9")));

    assertThat(answer.html().select("#monday-error").text()).contains("Sunday’s work goes on");
  }

  @Test
  void monday_is_copied_to_the_working_week_and_not_saved_yet() {
    var mia = stylist("Mia");
    var answer =
        CONVO
            .max()
            .post(
                mia + "/hours",
                week(Map.of("monday", "8-16", "saturday", "9-12", "likeMonday", "on")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.html().select("#friday").val()).isEqualTo("8-16");
    assertThat(answer.html().select("#saturday").val()).isEqualTo("9-12");
    assertThat(CONVO.max().get(mia).text()).contains("no weekly hours yet");
  }

  @Test
  void max_changes_monday_while_bella_changes_tuesday_and_nothing_is_lost() {
    var mia = stylist("Mia");
    CONVO
        .bella()
        .post(mia + "/hours", week(Map.of("monday", "9-17", "tuesday", "9-17", "version", "1")));

    CONVO
        .max()
        .post(
            mia + "/hours",
            week(Map.of("monday", "9-12", "tuesday", "09:00–17:00", "version", "2")));
    var bellas = week(Map.of("monday", "09:00–17:00", "tuesday", "10-20", "version", "2"));
    var overtaken = CONVO.bella().postPart(mia + "/hours", "week", bellas);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#tuesday").val()).isEqualTo("10-20");
    assertThat(overtaken.html().select("#monday").val()).isEqualTo("09:00–12:00");
    assertThat(overtaken.html().select("#monday-note").text()).contains("Max");
  }

  @Test
  void the_page_of_a_stylist_tells_who_changed_the_week() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("monday", "9-17", "version", "1")));
    CONVO
        .bella()
        .post(mia + "/hours", week(Map.of("tuesday", "10-18", "friday", "8-12", "version", "2")));

    assertThat(CONVO.sam().get(mia).status()).isEqualTo(403);
    assertThat(CONVO.max().get(mia).html().select(".history > li").eachText().subList(0, 2))
        .satisfiesExactly(
            newest ->
                assertThat(newest)
                    .contains(
                        "Bella edited",
                        "Monday 09:00–17:00 closed",
                        "Tuesday closed 10:00–18:00 Friday closed 08:00–12:00"),
            older -> assertThat(older).contains("Max edited", "Monday closed 09:00–17:00"));
  }

  @Test
  void hours_that_may_mean_two_things_are_asked_about_and_answered_with_one_click() {
    var mia = stylist("Mia");
    var typed =
        week(Map.of("monday", "9-5", "tuesday", "9-5", "wednesday", "9-13", "thursday", "20-9"));
    var asked = CONVO.max().postPart(mia + "/hours", "week", typed);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#monday-error").text())
        .isEqualTo("Which hours do you mean by “9-5” on Monday?");
    assertThat(asked.html().select("[aria-label=What “9-5” means] button").eachText())
        .startsWith("09:00–17:00", "09:00–05:00 next day");
    assertThat(CONVO.max().get(mia).text()).contains("no weekly hours yet");

    typed.put("meant", asked.html().select("button:contains(09:00–17:00)").val());
    var rest = CONVO.max().postPart(mia + "/hours", "week", typed);
    assertThat(rest.html().select("#tuesday").val()).isEqualTo("09:00–17:00");
    assertThat(rest.html().select("button[name=meant]").eachText())
        .containsExactly("20:00–21:00", "09:00–20:00", "20:00–09:00 next day");
  }

  @Test
  void a_night_of_many_hours_is_saved_when_it_says_so_and_can_be_typed_as_it_is_shown() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("monday", "17:00-09:00 next day")));
    var shown = CONVO.max().get(mia + "/hours/edit").html().select("#monday").val();

    assertThat(shown).isEqualTo("17:00–09:00 next day");
    assertThat(
            CONVO
                .max()
                .post(mia + "/hours", week(Map.of("monday", shown, "version", "2")))
                .status())
        .isEqualTo(303);
  }

  @Test
  void a_special_day_asks_as_well() {
    var mia = stylist("Mia");
    var typed = new HashMap<>(Map.of("day", "2026-12-24", "hours", "9-1"));
    var asked = CONVO.max().post(mia + "/exceptions", typed);

    assertThat(asked.status()).isEqualTo(422);
    typed.put("meant", asked.html().select("button:contains(09:00–13:00)").val());
    CONVO.max().post(mia + "/exceptions", typed);
    assertThat(CONVO.max().get(mia).html().select("#exceptions li").text())
        .startsWith("Thu 24 Dec 2026 09:00–13:00");
  }

  @Test
  void a_night_that_meets_the_next_morning_is_found_on_special_days_too() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("friday", "8-12")));
    var night = Map.of("day", "2026-12-24", "hours", "22:00-09:00 next day"); // a Thursday
    var refused = CONVO.max().post(mia + "/exceptions", night);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#hours-error").text())
        .isEqualTo("These times go on after midnight into those of Fri 25 Dec 2026.");
    CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-24", "hours", "22:00-06:00"));
    var again =
        CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-25", "hours", "05:00-09:00"));
    assertThat(again.html().select("#hours-error").text())
        .isEqualTo("The work of Thu 24 Dec 2026 goes on after midnight into these times.");
    var earlier =
        CONVO.max().post(mia + "/hours", week(Map.of("friday", "05:00-12:00", "version", "2")));
    assertThat(earlier.status()).isEqualTo(422);
    assertThat(earlier.html().select("#friday-error").text())
        .isEqualTo("Work after midnight meets the special hours of Thu 24 Dec 2026.");
  }

  @Test
  void a_special_day_takes_the_place_of_another_when_that_is_meant() {
    var mia = stylist("Mia");
    var day = new HashMap<>(Map.of("day", "2026-12-24", "hours", "10-14"));
    CONVO.max().post(mia + "/exceptions", day);
    day.put("hours", "9-12");
    var asked = CONVO.max().post(mia + "/exceptions", day);
    day.put("meant", asked.html().select("button:contains(in their place)").val());

    assertThat(CONVO.max().post(mia + "/exceptions", day).status()).isEqualTo(303);
    assertThat(
            CONVO
                .max()
                .get(mia)
                .html()
                .select("#exceptions li strong, #exceptions li .time")
                .eachText())
        .containsExactly("Thu 24 Dec 2026", "09:00–12:00");
    assertThat(CONVO.max().get(mia).html().select(".history").text())
        .contains("10:00–14:00 09:00–12:00");
  }

  @Test
  void time_off_that_is_there_already_is_asked_about() {
    var mia = stylist("Mia");
    var sardinia = new HashMap<>(Map.of("from", "2026-12-28", "to", "2027-01-01"));
    CONVO.max().post(mia + "/time-off", sardinia);
    var asked = CONVO.max().post(mia + "/time-off", sardinia);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#from-error").text())
        .isEqualTo(
            "There is time off already: Mon 28 Dec 2026 – Fri 1 Jan 2027. Is this more of it?");
    assertThat(CONVO.max().get(mia).html().select("#time-off li")).hasSize(1);
    sardinia.put("meant", asked.html().select("button:contains(add it too)").val());
    CONVO.max().post(mia + "/time-off", sardinia);
    assertThat(CONVO.max().get(mia).html().select("#time-off li")).hasSize(2);
  }

  @Test
  void time_off_takes_the_times_that_people_write() {
    var mia = stylist("Mia");
    CONVO
        .max()
        .post(
            mia + "/time-off",
            Map.of(
                "from",
                "2026-12-01",
                "fromTime",
                "2pm",
                "to",
                "2026-12-01",
                "toTime",
                "16.30 Uhr"));

    assertThat(CONVO.max().get(mia).html().select("#time-off li").text())
        .startsWith("Tue 1 Dec 2026, 14:00–16:30");
  }

  @Test
  void a_new_name_does_not_disturb_who_edits_the_hours() {
    var mia = stylist("Mia");
    CONVO.max().post(mia, Map.of("name", "Mia M.", "version", "1"));

    assertThat(
            CONVO
                .bella()
                .post(mia + "/hours", week(Map.of("monday", "9-17", "version", "1")))
                .status())
        .isEqualTo(303);
  }

  @Test
  void christmas_is_closed_and_its_eve_is_short() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-25", "hours", ""));
    CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));
    var lines = CONVO.max().get(mia).html().select("#exceptions li");

    assertThat(lines.eachText().getFirst()).startsWith("Thu 24 Dec 2026 10:00–14:00");
    assertThat(lines.eachText().getLast()).startsWith("Fri 25 Dec 2026 Closed");

    var again = CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-25", "hours", "9-12"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html().select("#day-error").text()).contains("its own hours already");
    assertThat(again.html().select("#hours").val()).isEqualTo("9-12");
  }

  @Test
  void a_special_day_stays_while_the_night_before_runs_into_the_weekly_hours() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("thursday", "9-18", "friday", "")));
    CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));
    CONVO
        .max()
        .post(mia + "/exceptions", Map.of("day", "2026-12-23", "hours", "22:00-10:00 next day"));
    var removal = CONVO.max().get(mia).link("Remove Thu 24 Dec 2026");
    CONVO.max().post(removal, Map.of());

    var page = CONVO.max().get(mia);
    assertThat(page.html().select("#exceptions .flash").text())
        .contains("Not removed", "The work of Wed 23 Dec 2026 goes on after midnight");
    assertThat(page.html().select("#exceptions li")).hasSize(2);
  }

  @Test
  void a_special_day_goes_after_asking() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("thursday", "9-18")));
    CONVO.max().post(mia + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));
    var removal = CONVO.max().get(mia).link("Remove Thu 24 Dec 2026");
    var question = CONVO.max().get(removal);

    assertThat(question.text())
        .contains("Remove Thu 24 Dec 2026?", "Mia works 10:00–14:00 on that day")
        .contains("the weekly hours hold: 09:00–18:00");
    assertThat(CONVO.max().get(mia).html().select("#exceptions li")).hasSize(1);
    assertThat(isNowhere(removal.replace("bella", "rita"))).isTrue();
    assertThat(CONVO.max().post(removal, Map.of()).location()).isEqualTo(mia + "#exceptions");
    assertThat(CONVO.max().get(mia).html().select("#exceptions li")).isEmpty();
    assertThat(CONVO.max().get(removal).status()).isEqualTo(404);
    assertThat(CONVO.max().post(removal, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void time_off_lasts_whole_days_or_some_hours() {
    var mia = stylist("Mia");
    CONVO
        .max()
        .post(
            mia + "/time-off",
            Map.of("from", "2026-12-28", "to", "2027-01-01", "reason", "Sardinia"));
    var hours =
        Map.of("from", "2026-12-01", "fromTime", "14:00", "to", "2026-12-01", "toTime", "16:30");
    CONVO.max().post(mia + "/time-off", hours);
    var lines = CONVO.max().get(mia).html().select("#time-off li");

    assertThat(lines.eachText().getFirst()).startsWith("Tue 1 Dec 2026, 14:00–16:30");
    assertThat(lines.eachText().getLast()).startsWith("Mon 28 Dec 2026 – Fri 1 Jan 2027 Sardinia");
  }

  @Test
  void time_off_goes_after_asking() {
    var mia = stylist("Mia");
    CONVO
        .max()
        .post(
            mia + "/time-off",
            Map.of("from", "2026-12-28", "to", "2027-01-01", "reason", "Sardinia"));
    var removal = CONVO.max().get(mia).link("Remove Mon 28 Dec 2026 – Fri 1 Jan 2027");

    assertThat(CONVO.max().get(removal).text())
        .contains("Remove Mia’s time off?", "Mon 28 Dec 2026 – Fri 1 Jan 2027 (Sardinia)");
    assertThat(CONVO.max().get(mia).html().select("#time-off li")).hasSize(1);
    assertThat(isNowhere(removal.replace("bella", "rita"))).isTrue();
    assertThat(CONVO.max().get(removal.replace(mia, stylist("Lea"))).status()).isEqualTo(404);
    assertThat(CONVO.max().post(removal, Map.of()).location()).isEqualTo(mia + "#time-off");
    assertThat(CONVO.max().get(mia).html().select("#time-off li")).isEmpty();
    assertThat(CONVO.max().get(removal).status()).isEqualTo(404);
    assertThat(CONVO.max().post(removal, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void time_off_says_how_many_bookings_lie_in_it() {
    var sam = CONVO.max().get("/shops/bella/team").link("Sam");
    var absence =
        new HashMap<>(
            Map.of("from", "2026-11-23", "to", "2027-02-28", "meant", "2026-11-23=2026-11-23"));
    var asked = CONVO.max().post(sam + "/time-off", absence);
    absence.put("despite", asked.html().select("button[name=despite]").val());
    CONVO.max().post(sam + "/time-off", absence);

    assertThat(CONVO.max().get(sam).html().select("#time-off li:contains(28 Feb)").text())
        .containsPattern("\\d+ bookings? lies? in it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-12-28&to=2026-12-27",
        "from=2026-12-28&fromTime=14:00&to=2026-12-28&toTime=14:00",
        "from=2026-02-30&to=2026-12-27",
        "from=9999999999-01-01&to=2026-12-27",
        "from=0001-01-01&to=9999-12-31",
        "from=2026-12-28&to=2026-12-28&fromTime=25:00",
        "from=&to=",
        "from=2026-12-28&from=2026-12-29&to=2026-12-30",
        "from=2026-12-28&to=2026-12-28&reason=%00"
      })
  void time_off_that_cannot_be_is_refused(String body) {
    var mia = stylist("Mia");
    var answer = CONVO.max().postBody(mia + "/time-off", body);

    assertThat(answer.status()).isBetween(400, 422);
    assertThat(CONVO.max().get(mia).text()).contains("None ahead. Add holidays");
  }

  @Test
  void hours_of_another_shops_stylist_do_not_exist() {
    var joe = CONVO.rita().get("/shops/rita/team").link("Joe").replace("rita", "bella");
    var nobody = "/shops/bella/stylists/" + UUID.randomUUID();
    var hours = new HashMap<>(Map.of("monday", "9-17", "version", "1"));

    assertThat(CONVO.max().post(joe + "/hours", hours).status()).isEqualTo(404);
    assertThat(CONVO.max().get(joe + "/hours/edit").body())
        .isEqualTo(CONVO.max().get(nobody + "/hours/edit").body());
    assertThat(CONVO.max().post(joe + "/exceptions", Map.of("day", "2026-12-25")).status())
        .isEqualTo(404);
    assertThat(
            CONVO
                .max()
                .post(joe + "/time-off", Map.of("from", "2026-12-28", "to", "2026-12-28"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_day_that_got_lost_on_the_way_is_no_wish_to_close_it() {
    var mia = stylist("Mia");
    CONVO.max().post(mia + "/hours", week(Map.of("monday", "9-17")));

    var answer = CONVO.max().post(mia + "/hours", Map.of("tuesday", "9-17", "version", "2"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("did not arrive whole");
    assertThat(CONVO.max().get(mia).text()).contains("Monday 09:00–17:00");
  }

  /** Whether it is as unknown to Rita as what never was. */
  private static boolean isNowhere(String address) {
    return CONVO.rita().get(address).status() == 404
        && CONVO.rita().post(address, Map.of()).status() == 404;
  }

  /** The form of a week as a browser sends it: a day without hours comes as an empty text. */
  private static Map<String, String> week(Map<String, String> typed) {
    var week = new HashMap<>(typed);
    for (var day : DayOfWeek.values()) {
      week.putIfAbsent(day.name().toLowerCase(Locale.ROOT), "");
    }
    return week;
  }

  private static String stylist(String name) {
    return CONVO
        .bella()
        .post("/shops/bella/stylists", Map.of("name", name, "meant", name + "=" + name))
        .location();
  }
}
