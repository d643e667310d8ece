package convo.wall;

import convo.Addresses;
import convo.Convo;
import convo.Settings;
import convo.TestConvo;
import convo.TestDatabase;
import convo.Untouched;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/**
 * The two shops with a portal in front of them and their people signed in. Small, with every table
 * in use, so that whole pages, forms and tables can be compared again and again.
 */
public final class Street implements AutoCloseable {
  /**
   * Nobody, who has Bella's password but not her second factor, two customers, three of Bella's
   * shop, the owner of another shop, support; and support in a session at Bella's: only looking,
   * with write, and when its time is up.
   */
  public static final List<String> PEOPLE =
      List.of(
          "guest",
          "halfway",
          "cleo",
          "dan",
          "sam",
          "max",
          "bella",
          "rita",
          "ada",
          "ada-look",
          "ada-edit",
          "ada-late");

  /** Where it is written down what somebody looked at or sent, which is no change of anything. */
  public static final Set<String> SEEN =
      Set.of("support_page_views of shop 1", "profile_views of shop 1", "taken_forms");

  /** How {@link #restoreChanges} names what is Rita's. */
  public static final String OF_RITAS = " of shop 2";

  private static final String NOW = "2026-03-03T09:00:00Z";

  /** Makes a query for each table: a mark for it, or for each shop's part of it. */
  private static final String QUERIES =
      """
      select
        c.relnamespace::regnamespace || '.' || c.relname as name,
        format(
          'select %1$L || %2$s as part, md5(string_agg(t::text, chr(10) order by t::text)) as mark'
            ' from %1$s t group by 1',
          c.oid::regclass,
          case when a.attname is null then '$$$$' else 'coalesce($$ of shop $$ || shop_id, $$$$)' end)
          as query
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id'
      where c.relkind = 'r'
      and n.nspname !~ '^(pg_|information_schema)'
      """;

  private final TestDatabase test;
  private final Jdbi witness;
  private final Convo convo;
  private final URI portal;
  private final Untouched untouched;
  private final Map<String, String> queries;
  private final Map<String, Map<String, String>> marks;
  private String lastWrite;

  private Street(TestDatabase test, Convo convo, URI portal) {
    this.test = test;
    this.convo = convo;
    this.portal = portal;
    this.witness = test.witness();
    witness.useTransaction(handle -> {
      TwoShops.empty(handle);
      TwoShops.fill(handle);
    });
    this.untouched = new Untouched(test);
    this.queries = pairs(QUERIES, "name", "query");
    this.marks = queries.keySet().stream().collect(Collectors.toMap(name -> name, this::marks));
    this.lastWrite = write();
  }

  public static Street open() {
    var test = TestConvo.cast();
    var settings =
        Settings.from(
            Map.of(
                "CONVO_PORT",
                "0",
                "CONVO_DATABASE_URL",
                test.url(),
                "CONVO_DATABASE_CONNECTIONS",
                "4",
                "CONVO_SECRET",
                TestDatabase.SECRET,
                "CONVO_CLOCK",
                NOW,
                "CONVO_OIDC_ISSUER",
                "http://localhost:1/away",
                "CONVO_OIDC_CLIENT",
                "convo",
                "CONVO_OIDC_SECRET",
                "not asked for",
                "CONVO_OIDC_NAME",
                "Mundo"));
    return new Street(test, Convo.start(settings), settings.baseUrl());
  }

  /** What a name in the braces of an address stands for. */
  public static Map<String, String> bellasThings() {
    return Map.ofEntries(
        Map.entry("shop", "bella"),
        Map.entry("profile", "a0000000-0000-0000-0000-00000000b001"),
        Map.entry("person", "a0000000-0000-0000-0000-00000000c003"),
        Map.entry("correction", "a0000000-0000-0000-0000-00000000e001"),
        Map.entry("claim", "a0000000-0000-0000-0000-00000000e101"),
        Map.entry("question", "a0000000-0000-0000-0000-00000000e102"),
        Map.entry("merge", "a0000000-0000-0000-0000-00000000e301"),
        Map.entry("import", "a0000000-0000-0000-0000-00000000e201"),
        Map.entry("stylist", "a0000000-0000-0000-0000-000000005001"),
        Map.entry("service", "a0000000-0000-0000-0000-000000006001"),
        Map.entry("resource", "a0000000-0000-0000-0000-000000007201"),
        Map.entry("picture", "a0000000-0000-0000-0000-00000000a001"),
        Map.entry("exception", "a0000000-0000-0000-0000-000000007001"),
        Map.entry("absence", "a0000000-0000-0000-0000-000000007101"),
        Map.entry("booking", "a0000000-0000-0000-0000-000000008002"),
        Map.entry("member", "a0000000-0000-0000-0000-00000000acc2"),
        Map.entry("session", "a0000000-0000-0000-0000-00000000acc1"),
        Map.entry("identity", "a0000000-0000-0000-0000-00000000e001"),
        Map.entry("invitation", "a0000000-0000-0000-0000-00000000d001"),
        Map.entry("visit", "a0000000-0000-0000-0000-000000009001"),
        Map.entry("approval", key("approval-a")),
        Map.entry("old", "a-12"),
        Map.entry("threshold", "1000"),
        Map.entry("mail", "a0000000-0000-0000-0000-00000000f001"),
        Map.entry("token", key("invitation-a")));
  }

  public static String bellasThing(String name) {
    return Objects.requireNonNull(bellasThings().get(name));
  }

  public static boolean isOfBellas(String text) {
    return bellasThings().containsValue(text) || text.matches("a0000000-.{27}");
  }

  /** What Rita has in the place of a thing of Bella's. */
  public static String ritas(String bellas) {
    return swapped(bellas, "rita", "b");
  }

  /** What looks like it and nobody has. */
  public static String nobodys(String bellas) {
    return swapped(bellas, "nobo", "f");
  }

  private static String swapped(String bellas, String shop, String letter) {
    if (bellas.equals("bella")) {
      return shop;
    }
    for (var kind : List.of("invitation-", "approval-")) {
      if (bellas.startsWith(kind)) {
        return key(kind + letter);
      }
    }
    return letter + bellas.substring(1);
  }

  /** A key of a session or an invitation, as the tables of this street know it. */
  private static String key(String name) {
    return name + "-".repeat(43 - name.length());
  }

  public Browser browser(String person) {
    return person.equals("guest") ? Browser.ofGuest(portal) : Browser.of(portal, key(person));
  }

  public List<Route> routes() {
    return Addresses.of(convo).stream().map(Route::of).toList();
  }

  public Jdbi witness() {
    return witness;
  }

  /** What is not as it was, such as "bookings of shop 1"; it is put back. */
  public Set<String> restoreChanges() {
    var changed = new TreeSet<String>();
    if (write().equals(lastWrite)) {
      return changed;
    }
    // The catalogue is none of ours: a page that sorts in a temporary table writes to it.
    var touched = untouched.touched().stream().filter(name -> !name.startsWith("pg_")).toList();
    touched.stream().filter(queries::containsKey).forEach(table -> changed.addAll(changed(table)));
    if (!untouched.restore(touched)) {
      throw new IllegalStateException("Cannot be put back: " + touched);
    }
    lastWrite = write();
    return changed;
  }

  private Set<String> changed(String table) {
    var before = Objects.requireNonNull(marks.get(table));
    var now = marks(table);
    var parts = new TreeSet<>(now.keySet());
    parts.addAll(before.keySet());
    parts.removeIf(part -> Objects.equals(now.get(part), before.get(part)));
    return parts;
  }

  /** Where the server's log of all writes ends: while it stays there, no row has changed. */
  private String write() {
    return witness.withHandle(handle ->
        handle.createQuery("select pg_current_wal_insert_lsn()").mapTo(String.class).one());
  }

  private Map<String, String> marks(String table) {
    return pairs(Objects.requireNonNull(queries.get(table)), "part", "mark");
  }

  private Map<String, String> pairs(String query, String key, String value) {
    return witness.withHandle(handle ->
        handle
            .createQuery(query)
            .setMapKeyColumn(key)
            .setMapValueColumn(value)
            .collectInto(new GenericType<Map<String, String>>() {}));
  }

  @Override
  public void close() {
    untouched.close();
    convo.close();
    test.drop();
  }
}
