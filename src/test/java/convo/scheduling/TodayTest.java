package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The day of a shop on days that are not like others. */
class TodayTest {
  @Test
  void a_closed_day_says_so_and_leads_to_the_next_open_one() {
    try (var convo = TestConvo.fresh()) {
      var sunday = convo.bella().get("/shops/bella?date=2026-11-29");
      assertThat(sunday.text()).contains("Closed", "Nobody works on Sun 29 Nov 2026");
      assertThat(sunday.link("Next open day: Mon 30 Nov 2026"))
          .isEqualTo("/shops/bella?date=2026-11-30");
      var far = convo.bella().get("/shops/bella?date=9999-12-30");
      assertThat(far.status()).isEqualTo(200);
    }
  }

  @Test
  void any_day_can_be_chosen_and_a_stylist_reads_her_own_bookings_first() {
    try (var convo = TestConvo.fresh()) {
      var day = convo.bella().get("/shops/bella?date=2026-11-23").html();
      assertThat(day.select("form[method=get] input[name=date]").val()).isEqualTo("2026-11-23");
      assertThat(day.select("h2")).extracting(Element::text).doesNotContain("Your bookings");
      var today = convo.bella().get("/shops/bella").html().select("h1").text();
      assertThat(convo.bella().get("/shops/bella?date=").html().select("h1").text())
          .isEqualTo(today);
      for (var almost : List.of("2026-13-01", "2.12.2026", "tomorrow")) {
        assertThat(convo.bella().get("/shops/bella?date=" + almost).status()).isEqualTo(400);
      }

      var sams = convo.sam().get("/shops/bella?date=2026-11-23").html();
      assertThat(sams.select("#day > h2").eachText())
          .containsExactly("Your bookings", "With the others");
      assertThat(sams.select(".agenda").get(0).select("li .agenda-booking").eachText())
          .isNotEmpty()
          .allMatch(what -> what.contains("Sam"));
      assertThat(sams.select(".agenda").get(1).select("li .agenda-booking").eachText())
          .isNotEmpty()
          .noneMatch(what -> what.contains("Sam"));
      assertThat(sams.select(".agenda li")).hasSameSizeAs(day.select(".agenda li"));
    }
  }

  @Test
  void who_should_be_here_by_now_is_marked_late_until_the_visit_is_over() {
    var start = start();
    assertThat(day(start.plus(Duration.ofMinutes(4)))).doesNotContain("min late");
    assertThat(day(start.plus(Duration.ofMinutes(12)))).contains("12 min late");
    assertThat(day(start.plus(Duration.ofHours(12)))).doesNotContain("min late");
  }

  private static String day(Instant now) {
    try (var convo = TestConvo.fresh(Clock.fixed(now, ZoneOffset.UTC))) {
      return convo.bella().get("/shops/bella").text();
    }
  }

  /** Of the first confirmed visit that is ahead on the cast's day. */
  private static Instant start() {
    try (var convo = TestConvo.fresh()) {
      return convo
          .database()
          .witness()
          .withHandle(handle ->
              handle
                  .createQuery(
                      """
                      select min(starts_at)
                      from bookings
                      where shop_id = 1
                      and status = 'confirmed'
                      and starts_at > :now
                      """)
                  .bind("now", TestConvo.CLOCK.instant())
                  .mapTo(Instant.class)
                  .one());
    }
  }
}
