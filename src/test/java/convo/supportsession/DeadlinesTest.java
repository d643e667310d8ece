package convo.supportsession;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record of a support session and the queries agree on when it is over. */
class DeadlinesTest {
  private static final TestDatabase PLACE = TestDatabase.migrated();
  private static final Database DATABASE = Database.open(PLACE.settings());
  private static final Instant ASKED = Instant.parse("2026-03-03T10:00:00Z");

  /** Stands in the place of the table, so that any session can be made up. */
  private static final String ONE =
      """
      with support_sessions as (
        select gen_random_uuid() id, gen_random_uuid() account_id, 'Bookings do not show up' reason, 'T-1' ticket,
          'approval' access, null::text break_glass_reason, 'read' mode, :asked::timestamptz requested_at,
          'approved' decision, :asked::timestamptz + %1$s decided_at, null::uuid decided_by_account_id,
          :asked::timestamptz + %2$s started_at, :asked::timestamptz + %2$s + interval '30 min' ends_at,
          null::text write_reason, null::timestamptz write_requested_at, null::timestamptz write_granted_at,
          null::timestamptz write_refused_at, null::uuid write_decided_by_account_id,
          null::timestamptz write_taken_back_at, null::uuid ended_by_account_id,
          :asked::timestamptz + %3$s ended_at, 'stopped' end_cause)
      select
      """
          + SupportSessionRow.COLUMNS
          + ",\n"
          + Deadlines.IS_OPEN
          + """
          is_open
          from support_sessions
          """;

  private record Found(@Nested("support") SupportSession session, boolean isOpen) {}

  @AfterAll
  static void close() {
    DATABASE.close();
    PLACE.drop();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody answers, null, null, null, PT24H",
    "a yes is not used, interval '5 min', null, null, PT20M",
    "a late yes is not used, interval '23 h 55 min', null, null, PT24H10M",
    "nobody ends it, interval '5 min', interval '10 min', null, PT40M",
    "no yes was needed, null, interval '1 min', null, PT31M",
    "somebody ends it, interval '5 min', interval '10 min', interval '12 min', PT0S",
  })
  void a_session_is_over_in_every_query_when_its_record_says_so(
      String what, String decided, String started, String ended, Duration end) {
    var sql = ONE.formatted(decided, started, ended);
    for (var age : Stream.of(Duration.ofSeconds(-1), Duration.ZERO).map(end::plus).toList()) {
      var now = ASKED.plus(age);
      var found = find(sql, now);
      assertThat(found.session().isOver(now)).as("%s, at %s", what, age).isEqualTo(!found.isOpen());
      assertThat(found.isOpen())
          .as("%s, at %s", what, age)
          .isEqualTo(age.compareTo(end) < 0 && ended.equals("null"));
    }
  }

  private static Found find(String sql, Instant now) {
    return DATABASE
        .platform()
        .read(handle ->
            handle
                .createQuery(sql)
                .bindMethods(new Deadlines(now))
                .bind("asked", ASKED)
                .mapTo(Found.class)
                .one());
  }
}
