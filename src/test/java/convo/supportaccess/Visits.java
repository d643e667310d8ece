package convo.supportaccess;

import convo.Person;
import convo.TestConvo;
import convo.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Support sessions of Ada in the shop bella, as they stand in the tables while they go on. */
public final class Visits {
  /** What a link in the mail ends with. */
  public static final String TOKEN = "an-owner-reads-this-in-her-mail------------";

  private static final String WHO_AND_WHY =
      """
      insert into support_sessions (shop_id, id, account_id, reason, ticket, mode, access, requested_at,
        decision, decided_at, started_at, ends_at)
      select shops.id, :id, accounts.id, 'Mails do not arrive at customers', 'T-100', 'read', :access,
        cast(:at as timestamptz) - interval '5 minutes',
      """;

  /** Bella's own. */
  private static final String LINK =
      """
      insert into support_approvals (shop_id, support_session_id, account_id, token_hash)
      select support_sessions.shop_id, support_sessions.id, accounts.id, sha256(cast(cast(? as text) as bytea))
      from support_sessions, accounts
      where support_sessions.id = ?
      and accounts.email = 'bella@example.com'
      """;

  private static final String AT_BELLAS =
      """
       from shops, accounts
       where shops.slug = 'bella'
       and accounts.email = :agent || '@example.com'
      """;

  private final Jdbi witness;
  private final Instant now;
  private final String agent;

  public Visits(TestDatabase database, Instant now) {
    this(database.witness(), now, "ada");
  }

  private Visits(Jdbi witness, Instant now, String agent) {
    this.witness = witness;
    this.now = now;
    this.agent = agent;
  }

  /** The same by somebody else, for Ada is in one place at a time. */
  public Visits of(String agent) {
    return new Visits(witness, now, agent);
  }

  /** Nobody has ever been in any shop. */
  public void forget() {
    witness.useHandle(handle -> {
      handle.execute("delete from audit_entries where subject = 'support session'");
      handle.execute("delete from audit_entries where support_session_id is not null");
      handle.execute("delete from outbox_messages where support_session_id is not null");
      handle.execute("delete from support_sessions");
    });
  }

  /** Ada waits for an owner's answer. */
  public UUID asked() {
    return insert("approval", "null, null, null, null");
  }

  /** Ada has given notice and is inside since five minutes ago. */
  public UUID inside() {
    return insert(
        "notice",
        "null, null, cast(:at as timestamptz) - interval '5 minutes', cast(:at as timestamptz) + interval '20 minutes'");
  }

  /** Ada is inside and asks to change something. */
  public UUID askedToWrite() {
    var visit = inside();
    asksToWrite();
    return visit;
  }

  /** Who is inside asks to change something. */
  public void asksToWrite() {
    var running =
        "select id from support_sessions where ended_at is null and started_at is not null";
    change(
        UUID.fromString(one(running)),
        "write_reason = 'The address has a typing error', write_requested_at = '%s'"
            .formatted(now));
  }

  /** Ada was inside, looked at Cleo, uncovered her address and changed her notes. */
  public UUID over() {
    var visit = inside();
    witness.useHandle(handle -> {
      view(handle, visit, 60, "GET", "/customers");
      view(handle, visit, 61, "GET", "/customers/" + cleo(handle));
      view(handle, visit, 62, "POST", "/customers/" + cleo(handle));
      reveal(handle, visit);
      edit(handle, visit);
    });
    change(
        visit,
        "ended_at = cast('%s' as timestamptz) - interval '2 minutes', end_cause = 'stopped'"
            .formatted(now));
    return visit;
  }

  /** Ada looks at a page; its address is what follows that of the shop. */
  public void asksFor(UUID visit, String page) {
    sends(visit, "GET", page);
  }

  /** Ada asks for a page or sends a form; its address is what follows that of the shop. */
  public void sends(UUID visit, String method, String page) {
    witness.useHandle(handle -> view(handle, visit, 30, method, page));
  }

  public void change(UUID visit, String what) {
    witness.useHandle(handle ->
        handle
            .createUpdate("update support_sessions set <what> where id = :id")
            .define("what", what)
            .bind("id", visit)
            .execute());
  }

  /** Ada asks as she does on her own pages, and is in at once where notice is enough. */
  public static Person asks(TestConvo convo, String shop, String ticket) {
    var ada = convo.signedInAnew("ada");
    convo.forgetUsedCodes();
    var code = ada.get("/support/sessions").html().select("output").text();
    var fields =
        Map.of("shop", shop, "reason", "Bookings do not show up", "ticket", ticket, "code", code);
    ada.post("/support/sessions", fields);
    return ada;
  }

  /** As {@link #asks}, of a shop that wants to be asked. */
  static Person asksByApproval(TestConvo convo, String shop, String ticket) {
    rule(convo, shop, "approval");
    try {
      return asks(convo, shop, ticket);
    } finally {
      rule(convo, shop, "notice");
    }
  }

  private static void rule(TestConvo convo, String shop, String rule) {
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute("update shops set support_access = ? where slug = ?", rule, shop));
  }

  /** The first column of the first row as text. */
  public String one(String sql) {
    return witness.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private UUID insert(String access, String times) {
    var id = UUID.randomUUID();
    witness.useHandle(handle ->
        handle
            .createUpdate(WHO_AND_WHY + times + AT_BELLAS)
            .bind("id", id)
            .bind("access", access)
            .bind("agent", agent)
            .bind("at", now)
            .execute());
    if (access.equals("approval")) {
      witness.useHandle(handle -> handle.execute(LINK, TOKEN, id));
    }
    return id;
  }

  private void view(Handle handle, UUID visit, int seconds, String method, String page) {
    handle
        .createUpdate(
            """
            insert into support_page_views (shop_id, support_session_id, at, method, path)
            select shop_id, id, started_at + make_interval(secs => :seconds), :method, :path
            from support_sessions
            where id = :id
            """)
        .bind("id", visit)
        .bind("seconds", seconds)
        .bind("method", method)
        .bind("path", "/shops/bella" + page)
        .execute();
  }

  private void reveal(Handle handle, UUID visit) {
    handle
        .createUpdate(
            """
            insert into support_reveals (shop_id, support_session_id, profile_id, field, justification, at)
            select shop_id, id, :cleo, 'email', '=To compare it with the bounced mail', started_at + interval '2 minutes'
            from support_sessions
            where id = :id
            """)
        .bind("id", visit)
        .bind("cleo", cleo(handle))
        .execute();
  }

  private void edit(Handle handle, UUID visit) {
    handle
        .createUpdate(
            """
            insert into audit_entries (shop_id, at, actor_kind, actor_account_id, actor_name, support_session_id,
              action, subject, subject_id, subject_version, changes)
            select shop_id, started_at + interval '3 minutes', 'support', account_id, 'Ada', id,
              'edited', 'profile', :cleo, 2,
              '{"email": {"before": "cleo@exmaple.com", "after": "cleo@example.com"}}'
            from support_sessions
            where id = :id
            """)
        .bind("id", visit)
        .bind("cleo", cleo(handle))
        .execute();
  }

  private static UUID cleo(Handle handle) {
    return handle
        .createQuery(
            """
            select profile.id
            from customer_shop_profiles profile
            join shops on shops.id = profile.shop_id
            where shops.slug = 'bella'
            and profile.first_name = 'Cleo'
            """)
        .mapTo(UUID.class)
        .first();
  }
}
