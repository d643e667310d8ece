package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In whose name history and mail of a shop may be written. */
class ActorTest {
  private static final TwoShops SHOPS = TwoShops.open();
  private static final String BELLA = "a0000000-0000-0000-0000-00000000acc1";
  private static final String RITA = "b0000000-0000-0000-0000-00000000acc1";
  private static final String ADA = "e0000000-0000-0000-0000-00000000acc1";
  private static final String INSIDE = "a0000000-0000-0000-0000-000000009002";
  private static final String AT_RITAS = "b0000000-0000-0000-0000-000000009001";
  private static final String NOBODY = "null";

  @AfterAll
  static void close() {
    SHOPS.close();
  }

  @BeforeEach
  void ada_is_inside_bellas_and_may_write() {
    SHOPS
        .witness()
        .useHandle(handle -> {
          handle.execute("delete from audit_entries where actor_kind = 'support'");
          handle.execute("delete from outbox_messages where actor_kind = 'support'");
          handle.execute("delete from support_sessions where id = '%s'".formatted(INSIDE));
          handle.execute(
              """
              insert into support_sessions (shop_id, id, account_id, access, reason, ticket, mode, requested_at,
                started_at, ends_at, write_reason, write_requested_at, write_granted_at)
              values (1, '%s', '%s', 'notice', 'A reason that is long enough', 'T-2', 'write', '2026-03-03 09:00Z',
                '2026-03-03 09:00Z', '2026-03-03 09:30Z', 'Another reason to write', '2026-03-03 09:01Z',
                '2026-03-03 09:01Z')
              """
                  .formatted(INSIDE, ADA));
        });
  }

  @Test
  void a_member_and_support_inside_are_named() {
    assertThat(history("staff", BELLA, NOBODY, "09:10")).isEqualTo(1);
    assertThat(history("support", ADA, INSIDE, "09:10")).isEqualTo(1);
    assertThat(mail("staff", BELLA, NOBODY, "09:10")).isEqualTo(1);
    assertThat(mail("support", ADA, INSIDE, "09:10")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "staff, " + RITA + ", null, 09:10",
    "staff, null, null, 09:10",
    "support, " + BELLA + ", " + INSIDE + ", 09:10",
    "support, " + ADA + ", " + AT_RITAS + ", 09:10",
    "support, " + ADA + ", " + INSIDE + ", 08:59",
    "support, " + ADA + ", " + INSIDE + ", 09:30",
  })
  void nobody_else_is(String kind, String account, String session, String time) {
    refused(kind, account, session, time);
  }

  @ParameterizedTest
  @ValueSource(strings = {RITA, NOBODY})
  void nobody_else_is_by_the_platforms_door_either(String account) {
    var actor = actor("staff", account, NOBODY);

    assertThatThrownBy(() -> byThePlatform(historyOf(actor, "09:10")))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> byThePlatform(mailOf(actor, "09:10")))
        .hasMessageContaining("row-level security");
    assertThat(byThePlatform(historyOf(actor("staff", BELLA, NOBODY), "09:10"))).isEqualTo(1);
    assertThat(byThePlatform(mailOf(actor("staff", BELLA, NOBODY), "09:10"))).isEqualTo(1);
  }

  @Test
  void support_that_only_looks_writes_nothing() {
    change("mode = 'read', write_granted_at = null");
    refused("support", ADA, INSIDE, "09:10");
  }

  @Test
  void support_that_was_sent_away_writes_nothing() {
    change("ended_at = '2026-03-03 09:05Z', end_cause = 'owner'");
    refused("support", ADA, INSIDE, "09:10");
  }

  @Test
  void support_is_never_without_an_account_or_a_session() {
    for (var pair : new String[] {"null, '%s'".formatted(INSIDE), "'%s', null".formatted(ADA)}) {
      assertThatThrownBy(() ->
              SHOPS
                  .witness()
                  .useHandle(handle -> handle.execute(historyOf("'support', " + pair, "09:10"))))
          .hasMessageContaining("check constraint");
      assertThatThrownBy(() ->
              SHOPS
                  .witness()
                  .useHandle(handle -> handle.execute(mailOf("'support', " + pair, "09:10"))))
          .hasMessageContaining("check constraint");
    }
  }

  @Test
  void support_is_in_one_shop_at_a_time_and_for_half_an_hour() {
    assertThatThrownBy(() ->
            SHOPS
                .witness()
                .useHandle(handle ->
                    handle.execute(
                        """
                        insert into support_sessions (shop_id, account_id, access, reason, ticket, mode, requested_at)
                        values (2, '%s', 'notice', 'A reason that is long enough', 'T-3', 'read', '2026-03-03 09:00Z')
                        """
                            .formatted(ADA))))
        .hasMessageContaining("support_sessions_one_at_a_time");
    assertThatThrownBy(() -> change("ends_at = '2026-03-03 09:31Z'"))
        .hasMessageContaining("check constraint");
  }

  private static void change(String what) {
    SHOPS
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update support_sessions set %s where id = '%s'".formatted(what, INSIDE)));
  }

  private static void refused(String kind, String account, String session, String time) {
    assertThatThrownBy(() -> history(kind, account, session, time))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> mail(kind, account, session, time))
        .hasMessageContaining("row-level security");
  }

  private static int history(String kind, String account, String session, String time) {
    return asBellas(historyOf(actor(kind, account, session), time));
  }

  private static int mail(String kind, String account, String session, String time) {
    return asBellas(mailOf(actor(kind, account, session), time));
  }

  private static int asBellas(String statement) {
    return SHOPS.database().shops().write(TwoShops.BELLAS, handle -> handle.execute(statement));
  }

  private static int byThePlatform(String statement) {
    return SHOPS.database().platform().write(TwoShops.BELLAS, handle -> handle.execute(statement));
  }

  private static String historyOf(String actor, String time) {
    return """
    insert into audit_entries (shop_id, actor_kind, actor_account_id, support_session_id, at, actor_name, action,
      subject, subject_id)
    values (1, %s, '2026-03-03 %sZ', 'Ada', 'edited', 'profile', 'a0000000-0000-0000-0000-00000000b001')
    """
        .formatted(actor, time);
  }

  private static String mailOf(String actor, String time) {
    return """
    insert into outbox_messages (shop_id, actor_kind, actor_account_id, support_session_id, created_at, actor_name,
      kind, recipient, subject, body)
    values (1, %s, '2026-03-03 %sZ', 'Ada', 'notice', 'ana@a.example', 'Hello', 'Hello')
    """
        .formatted(actor, time);
  }

  private static String actor(String kind, String account, String session) {
    return "'%s', %s, %s".formatted(kind, quoted(account), quoted(session));
  }

  private static String quoted(String id) {
    return id.equals(NOBODY) ? "null" : "'" + id + "'";
  }
}
