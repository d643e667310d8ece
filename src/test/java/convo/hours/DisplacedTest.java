package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.PageForm;
import convo.TestConvo;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bookings for which nobody would be there are seen before that is saved, whatever the form. */
class DisplacedTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String SAM = CONVO.max().get("/shops/bella/team").link("Sam");

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void time_off_over_bookings_names_each_of_them_and_wants_a_second_yes() {
    var fields = new HashMap<>(Map.of("from", "2026-11-25", "to", "2026-12-01"));
    var before = absences();
    var asked = CONVO.max().post(SAM + "/time-off", fields);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("bookings for which nobody would be there. Nothing is saved yet.");
    assertThat(listed(asked))
        .hasSizeGreaterThan(1)
        .allSatisfy(booking -> assertThat(CONVO.max().get(booking).status()).isEqualTo(200));
    assertThat(asked.html().select("#from").val()).isEqualTo("2026-11-25");
    assertThat(absences()).isEqualTo(before);

    for (var almost : List.of("", "on", key(asked) + "0")) {
      fields.put("despite", almost);
      assertThat(CONVO.max().post(SAM + "/time-off", fields).status()).isEqualTo(422);
    }
    fields.put("despite", "x".repeat(5_000));
    assertThat(CONVO.max().post(SAM + "/time-off", fields).status()).isBetween(400, 422);
    assertThat(absences()).isEqualTo(before);

    fields.put("despite", key(asked));
    fields.put("from", "2026-11-23");
    var more = CONVO.max().post(SAM + "/time-off", fields);
    assertThat(more.status()).as("a yes to other bookings").isEqualTo(422);
    assertThat(listed(more)).hasSizeGreaterThan(listed(asked).size());

    fields.put("from", "2026-11-25");
    assertThat(CONVO.max().post(SAM + "/time-off", fields).location()).isEqualTo(SAM + "#time-off");
    assertThat(absences()).isEqualTo(before + 1);
    assertThat(CONVO.max().get(listed(asked).getLast()).text()).contains("Confirmed");

    var twice = new HashMap<>(Map.of("from", "2026-11-25", "to", "2026-12-01"));
    var there = CONVO.max().post(SAM + "/time-off", twice);
    twice.put("meant", there.html().select("button[name=meant]").val());
    var both = CONVO.max().post(SAM + "/time-off", twice);
    assertThat(both.html().select("input[name=meant]").val()).isEqualTo(twice.get("meant"));
    twice.put("despite", key(both));
    assertThat(CONVO.max().post(SAM + "/time-off", twice).status()).isEqualTo(303);
  }

  @Test
  void a_closed_day_and_shorter_weekly_hours_ask_the_same() {
    var day = "2026-12-01";
    var closed = new HashMap<>(Map.of("day", day, "hours", ""));
    var asked = CONVO.max().post(SAM + "/exceptions", closed);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(listed(asked)).hasSize(1);
    assertThat(CONVO.max().get(SAM).html().select("#exceptions li")).isEmpty();

    var longer = Map.of("day", day, "hours", "00:00-24:00");
    assertThat(CONVO.max().post(SAM + "/exceptions", longer).status()).isEqualTo(303);
    closed.put("meant", day + "=" + day);
    asked = CONVO.max().post(SAM + "/exceptions", closed);
    closed.put("despite", key(asked));
    assertThat(CONVO.max().post(SAM + "/exceptions", closed).status()).isEqualTo(303);
    var removal = CONVO.max().get(SAM).html().select("#exceptions li a").attr("href");
    assertThat(CONVO.max().get(removal).html().select(".displaced")).isEmpty();
    assertThat(CONVO.max().post(removal, Map.of()).status()).isEqualTo(303);

    var week = PageForm.of(CONVO.max().get(SAM + "/hours/edit"), "form[data-unsaved]");
    var none = new HashMap<>(week);
    for (var weekday : DayOfWeek.values()) {
      none.put(weekday.name().toLowerCase(Locale.ROOT), "");
    }
    asked = CONVO.max().post(SAM + "/hours", none);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(listed(asked)).hasSizeGreaterThan(1);
    assertThat(CONVO.max().post(SAM + "/hours", week).status()).isEqualTo(303);
    none.put("despite", key(asked));
    assertThat(CONVO.max().post(SAM + "/hours", none).status()).isEqualTo(303);
  }

  private static int absences() {
    return CONVO.max().get(SAM).html().select("#time-off li").size();
  }

  private static List<String> listed(Answer asked) {
    return asked.html().select(".displaced li a").eachAttr("href");
  }

  private static String key(Answer asked) {
    return asked.html().select("button[name=despite]").val();
  }
}
