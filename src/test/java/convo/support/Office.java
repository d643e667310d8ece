package convo.support;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.database.Database;
import convo.signin.TestClock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Support's desk beside three shops, and what is done from there. */
final class Office implements AutoCloseable {
  static final String REASON = "Bookings do not show up";
  final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  final TestConvo convo = TestConvo.fresh(clock);
  private String code = "000000";
  private final Jdbi witness = convo.database().witness();
  private final Database database = Database.open(convo.database().settings());

  /** No support session, no mail; Ada is support and every rule is as in the files. */
  void clear() {
    execute("delete from outbox_messages");
    execute("delete from audit_entries where actor_kind = 'support'");
    execute("update sessions set support_shop_id = null, support_session_id = null");
    execute("delete from support_sessions");
    execute(
        "update accounts set support = true, disabled_at = null where email = 'ada@example.com'");
    rule("bella", "notice");
    rule("nori", "approval");
  }

  void rule(String shop, String access) {
    execute("update shops set support_access = ? where slug = ?", access, shop);
  }

  /** A new browser in which Ada has signed in. */
  Person ada() {
    return convo.signedInAnew("ada");
  }

  /** Ada, inside a shop that lets support in by notice. */
  Person adaIn(String shop) {
    var ada = ada();
    var answer = asks(ada, shop);
    if (!answer.location().equals("/shops/" + shop)) {
      throw new AssertionError("not inside: " + answer.status() + " " + answer.text());
    }
    return ada;
  }

  /** Ada, inside and with write. */
  Person adaWriting(String shop) {
    var ada = adaIn(shop);
    asksToWrite(ada, shop);
    return ada;
  }

  Answer asks(Person agent, String shop) {
    return asks(agent, Map.of("shop", shop, "reason", REASON, "ticket", "T-77"));
  }

  /** Asks with these fields and a good code. */
  Answer asks(Person agent, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("code", code(agent));
    return agent.post("/support/sessions", all);
  }

  Answer enters(Person agent) {
    var session = one("select id from support_sessions");
    return agent.post("/support/sessions/" + session + "/entry", Map.of("code", code(agent)));
  }

  /** What the demo says that Ada's app shows, or said last where the page asks for none. */
  String code(Person agent) {
    convo.forgetUsedCodes();
    var told = agent.get("/support/sessions").html().select("output").text();
    code = told.isEmpty() ? code : told;
    return code;
  }

  static Answer asksToWrite(Person agent, String shop) {
    return agent.post(
        "/shops/" + shop + "/support-visit/write", Map.of("reason", "The price must be mended"));
  }

  static Answer reveals(Person agent, String customer, String field) {
    return agent.post(
        customer + "/reveals", Map.of(field, "on", "justification", "To test the mail server"));
  }

  /** The address of a customer of a shop. */
  String customer(String shop, String firstName) {
    return "/shops/%s/customers/%s"
        .formatted(
            shop,
            one(
                """
                select profiles.id
                from customer_shop_profiles profiles
                join shops on shops.id = profiles.shop_id
                where shops.slug = ?
                and profiles.first_name = ?
                """,
                shop,
                firstName));
  }

  /** The one value that a query finds, as text. */
  String one(String query, Object... arguments) {
    return witness.withHandle(handle -> handle.select(query, arguments).mapTo(String.class).one());
  }

  List<String> all(String query, Object... arguments) {
    return witness.withHandle(handle -> handle.select(query, arguments).mapTo(String.class).list());
  }

  void execute(String statement, Object... arguments) {
    witness.useHandle(handle -> handle.execute(statement, arguments));
  }

  List<String> mailsTo(String owner) {
    return all(
        "select subject from outbox_messages where recipient = ? order by created_at, id",
        owner + "@example.com");
  }

  /** An owner's answer, as the shop's own page gives it. */
  void approves() {
    execute(
        """
        update support_sessions
        set decision = 'approved', decided_at = ?, decided_by_account_id = (
          select account_id
          from memberships
          where memberships.shop_id = support_sessions.shop_id
          and role = 'owner')
        where ended_at is null
        """,
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The address of a service of Bella's. */
  String service(String name) {
    return "/shops/bella/services/"
        + one(
            """
            select services.id
            from services
            join shops on shops.id = services.shop_id
            where shops.slug = 'bella'
            and services.name = ?
            """,
            name);
  }

  /** What each node does every minute. */
  SupportEnds ends() {
    return new SupportEnds(database.platform(), convo.url(), clock);
  }

  @Override
  public void close() {
    database.close();
    convo.close();
  }
}
