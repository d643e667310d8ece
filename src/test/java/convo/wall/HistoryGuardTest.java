package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one smuggled statement of a login role cannot do to history and to support's sessions. */
class HistoryGuardTest {
  private static final TwoShops SHOPS = TwoShops.open();
  private static final String BELLA = "a0000000-0000-0000-0000-00000000acc1";
  private static final String PROFILE = "a0000000-0000-0000-0000-00000000b001";
  private static final String OVER = "a0000000-0000-0000-0000-000000009002";

  @BeforeAll
  static void something_happened() {
    SHOPS
        .witness()
        .useHandle(handle -> {
          handle.execute(
              """
              insert into audit_entries (shop_id, actor_kind, actor_account_id, at, actor_name, action, subject,
                subject_id, changes)
              values (1, 'staff', '%s', '2026-03-03 09:00Z', 'Bella', 'edited', 'profile', '%s',
                '{"email": {"before": "a@a.example", "after": "b@a.example"}}')
              """
                  .formatted(BELLA, PROFILE));
          handle.execute(
              """
              insert into support_sessions (shop_id, id, account_id, access, reason, ticket, mode, requested_at,
                started_at, ends_at, ended_at, end_cause)
              values (1, '%s', 'e0000000-0000-0000-0000-00000000acc1', 'notice', 'A reason that is long enough',
                'T-9', 'read', '2026-03-03 09:00Z', '2026-03-03 09:00Z', '2026-03-03 09:30Z', '2026-03-03 09:10Z',
                'owner')
              """
                  .formatted(OVER));
        });
  }

  @AfterAll
  static void close() {
    SHOPS.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entries set changes = '{}'",
        "update audit_entries set changes = changes - 'email'",
        "update audit_entries set changes = '{\"email\": {\"before\": \"\", \"after\": \"x\"}}'",
        "update audit_entries set actor_name = 'Rita'",
        "update audit_entries set at = now()",
        "delete from audit_entries",
        "truncate audit_entries",
      })
  void history_is_only_added_to(String statement) {
    for (var role : roles(statement)) {
      assertThatThrownBy(role::run)
          .satisfiesAnyOf(
              refused -> assertThat(refused).hasMessageContaining("permission denied"),
              refused -> assertThat(refused).hasMessageContaining("history is only added to"));
    }
    assertThat(
            count(
                "select count(*) from audit_entries where changes ? 'email' and actor_name = 'Bella'"))
        .isEqualTo(1);
  }

  @Test
  void the_values_go_with_the_person_and_who_changed_them_stays() {
    int emptied =
        SHOPS
            .database()
            .shops()
            .write(
                TwoShops.RITAS,
                handle -> {
                  handle.execute(
                      "update customer_shop_profiles set erased_at = now() where id = ?",
                      TwoShops.profileOfRitas());
                  return handle.execute(
                      "update audit_entries set changes = '{}' where subject_id = ?",
                      TwoShops.profileOfRitas());
                });
    assertThat(emptied).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "system"})
  void a_shop_speaks_for_nobody_but_its_own_people(String kind) {
    var history =
        """
        insert into audit_entries (shop_id, actor_kind, at, actor_name, action, subject, subject_id)
        values (1, '%s', '2026-03-03 09:00Z', 'Convo', 'edited', 'profile', '%s')
        """
            .formatted(kind, PROFILE);
    var mail =
        """
        insert into outbox_messages (shop_id, actor_kind, created_at, actor_name, kind, recipient, subject, body)
        values (1, '%s', '2026-03-03 09:00Z', 'Convo', 'notice', 'ana@a.example', 'Hello', 'Hello')
        """
            .formatted(kind);
    for (var statement : List.of(history, mail)) {
      assertThatThrownBy(() -> asShop(statement)).hasMessageContaining("row-level security");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ended_at = null, end_cause = null",
        "ended_at = now()",
        "end_cause = 'time'",
        "started_at = now(), ends_at = now() + interval '1 minute'",
        "mode = 'write', write_reason = 'Another long reason', write_requested_at = now(), write_granted_at = now()",
        "decision = 'approved', decided_at = now()",
      })
  void a_session_of_support_that_has_ended_stays_ended(String change) {
    var statement = "update support_sessions set %s where id = '%s'".formatted(change, OVER);
    for (var role : roles(statement)) {
      assertThatThrownBy(role::run)
          .satisfiesAnyOf(
              refused -> assertThat(refused).hasMessageContaining("permission denied"),
              refused -> assertThat(refused).hasMessageContaining("stays ended"));
    }
  }

  @Test
  void a_shops_role_decides_nothing_about_support() {
    for (var statement :
        List.of(
            "update support_sessions set decision = 'approved', decided_at = now()",
            "update support_sessions set mode = 'write', write_granted_at = now()",
            "update shops set support_access = 'notice'")) {
      assertThatThrownBy(() -> asShop(statement)).hasMessageContaining("permission denied");
    }
  }

  private static List<Runnable> roles(String statement) {
    return Stream.<Runnable>of(() -> asShop(statement), () -> byThePlatform(statement)).toList();
  }

  private static void asShop(String statement) {
    SHOPS.database().shops().useWrite(TwoShops.BELLAS, handle -> handle.execute(statement));
  }

  private static void byThePlatform(String statement) {
    SHOPS.database().platform().useWrite(TwoShops.BELLAS, handle -> handle.execute(statement));
  }

  private static int count(String question) {
    return SHOPS
        .witness()
        .withHandle(
            handle -> handle.createQuery(question.replace("?", "??")).mapTo(Integer.class).one());
  }
}
