package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.PageForm;
import convo.Person;
import convo.TestConvo;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bookings for which nobody would be there are seen before that is saved, whatever the form. */
class DisplacedTest {
  private final TestConvo convo = TestConvo.fresh();
  private final Person max = convo.max();
  private final String sam = max.get("/shops/bella/team").link("Sam");

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void time_off_over_bookings_names_each_of_them_and_wants_a_second_yes() {
    var fields = new HashMap<>(Map.of("from", "2026-11-25", "to", "2026-12-01"));
    var before = absences();
    var asked = max.post(sam + "/time-off", fields);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("bookings for which nobody would be there. Nothing is saved yet.");
    assertThat(listed(asked))
        .hasSizeGreaterThan(1)
        .allSatisfy(booking -> assertThat(max.get(booking).status()).isEqualTo(200));
    assertThat(asked.html().select("#from").val()).isEqualTo("2026-11-25");
    assertThat(absences()).isEqualTo(before);

    for (var almost : List.of("", "on", key(asked) + "0")) {
      fields.put("despite", almost);
      assertThat(max.post(sam + "/time-off", fields).status()).isEqualTo(422);
    }
    fields.put("despite", "x".repeat(5_000));
    assertThat(max.post(sam + "/time-off", fields).status()).isEqualTo(422);
    assertThat(absences()).isEqualTo(before);

    fields.put("despite", key(asked));
    fields.put("from", "2026-11-23");
    var more = max.post(sam + "/time-off", fields);
    assertThat(more.status()).as("a yes to other bookings").isEqualTo(422);
    assertThat(listed(more)).hasSizeGreaterThan(listed(asked).size());

    fields.put("from", "2026-11-25");
    assertThat(max.post(sam + "/time-off", fields).location()).isEqualTo(sam + "#time-off");
    assertThat(absences()).isEqualTo(before + 1);
    assertThat(max.get(listed(asked).getLast()).text()).contains("Confirmed");

    var twice = new HashMap<>(Map.of("from", "2026-11-25", "to", "2026-12-01"));
    var there = max.post(sam + "/time-off", twice);
    twice.put("meant", there.html().select("button[name=meant]").val());
    var both = max.post(sam + "/time-off", twice);
    assertThat(both.html().select("input[name=meant]").val()).isEqualTo(twice.get("meant"));
    twice.put("despite", key(both));
    assertThat(max.post(sam + "/time-off", twice).status()).isEqualTo(303);
  }

  @Test
  void whoever_cancels_meanwhile_is_not_asked_about_again() {
    var fields = new HashMap<>(Map.of("from", "2026-11-25", "to", "2026-12-01"));
    var asked = max.post(sam + "/time-off", fields);
    assertThat(listed(asked)).hasSizeGreaterThan(1);
    fields.put("despite", key(asked));
    var cancelled = listed(asked).getFirst();
    assertThat(max.post(cancelled + "/cancellation", Map.of()).status()).isEqualTo(303);

    assertThat(max.post(sam + "/time-off", fields).status()).isEqualTo(303);
  }

  @Test
  void a_gap_of_a_service_is_free_for_time_off() {
    var gap = gap();
    var day = gap.from().toLocalDate().toString();
    var fields = new HashMap<>(Map.of("from", day, "to", day));
    fields.put("fromTime", gap.from().toLocalTime().toString());
    fields.put("toTime", gap.until().toLocalTime().plusMinutes(1).toString());
    assertThat(listed(max.post(sam + "/time-off", fields))).contains(gap.url());

    fields.put("toTime", gap.until().toLocalTime().toString());
    assertThat(listed(max.post(sam + "/time-off", fields))).doesNotContain(gap.url());
  }

  /** When Sam has nothing to do in a booking, on the shop's wall clock. */
  private record Gap(UUID booking, LocalDateTime from, LocalDateTime until) {
    String url() {
      return "/shops/bella/bookings/" + booking;
    }
  }

  private Gap gap() {
    return convo
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select before.booking_id booking,
                      upper(before.during) at time zone 'Europe/Berlin' "from",
                      lower(after.during) at time zone 'Europe/Berlin' until
                    from booking_segments before
                    join booking_segments after using (shop_id, item_id, stylist_id)
                    join stylists on stylists.id = stylist_id and stylists.key = 'sam'
                    where upper(before.during) < lower(after.during)
                    and before.ends_at > '2026-11-24'
                    order by before.during
                    limit 1
                    """)
                .registerRowMapper(ConstructorMapper.factory(Gap.class))
                .mapTo(Gap.class)
                .one());
  }

  @Test
  void a_closed_day_and_shorter_weekly_hours_ask_the_same() {
    var day = "2026-12-01";
    var closed = new HashMap<>(Map.of("day", day, "hours", ""));
    var asked = max.post(sam + "/exceptions", closed);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(listed(asked)).hasSize(1);
    assertThat(max.get(sam).html().select("#exceptions li")).isEmpty();

    var longer = Map.of("day", day, "hours", "00:00-24:00");
    assertThat(max.post(sam + "/exceptions", longer).status()).isEqualTo(303);
    closed.put("meant", day + "=" + day);
    asked = max.post(sam + "/exceptions", closed);
    closed.put("despite", key(asked));
    assertThat(max.post(sam + "/exceptions", closed).status()).isEqualTo(303);
    var removal = max.get(sam).html().select("#exceptions li a").attr("href");
    assertThat(max.get(removal).html().select(".displaced")).isEmpty();
    assertThat(max.post(removal, Map.of()).status()).isEqualTo(303);

    var week = PageForm.of(max.get(sam + "/hours/edit"), "form[data-unsaved]");
    var none = new HashMap<>(week);
    for (var weekday : DayOfWeek.values()) {
      none.put(weekday.name().toLowerCase(Locale.ROOT), "");
    }
    asked = max.post(sam + "/hours", none);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(listed(asked)).hasSizeGreaterThan(1);
    assertThat(max.post(sam + "/hours", week).status()).isEqualTo(303);
    none.put("despite", key(asked));
    assertThat(max.post(sam + "/hours", none).status()).isEqualTo(303);
  }

  private int absences() {
    return max.get(sam).html().select("#time-off li").size();
  }

  private static List<String> listed(Answer asked) {
    return asked.html().select(".displaced li a").eachAttr("href");
  }

  private static String key(Answer asked) {
    return asked.html().select("button[name=despite]").val();
  }
}
