package convo.claims;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** What all shops and Convo itself have of people, as only a witness of the database sees it. */
public record Life(Jdbi witness) {
  /** Makes one query over all rows: a mark for each table. Signing in changes the others. */
  private static final String ALL_ROWS =
      """
      select string_agg(
        format('select %L as part, md5(string_agg(t::text, chr(10) order by t::text)) as mark from %s t',
          relname, c.oid::regclass),
        ' union all ')
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r'
      and n.nspname in ('public', 'core')
      and relname not in ('sessions', 'throttle_buckets', 'account_second_factors')
      """;

  /** A mark of each table. */
  public Map<String, String> everything() {
    return witness.withHandle(handle -> {
      var query = handle.createQuery(ALL_ROWS).mapTo(String.class).one();
      return handle
          .createQuery(query)
          .setMapKeyColumn("part")
          .setMapValueColumn("mark")
          .collectInto(new GenericType<Map<String, String>>() {});
    });
  }

  /** The tables that are not as they were. */
  public Set<String> changedSince(Map<String, String> before) {
    var now = everything();
    var changed = new TreeSet<>(now.keySet());
    changed.removeIf(table -> Objects.equals(now.get(table), before.get(table)));
    return changed;
  }

  public String profile(String shop, String firstName) {
    return one(PROFILE.formatted("profile.id"), shop, firstName);
  }

  /** Whom a shop's profile belongs to. */
  public String person(String shop, String firstName) {
    return one(PROFILE.formatted("profile.customer_id"), shop, firstName);
  }

  public String profileUrl(String shop, String firstName) {
    return "/shops/" + shop + "/customers/" + profile(shop, firstName);
  }

  public boolean claimed(String shop, String firstName) {
    return one(PROFILE.formatted("profile.claimed_at is not null"), shop, firstName).equals("t");
  }

  /** Who did what to customers of a shop, oldest first. */
  public List<String> history(String shop) {
    return witness.withHandle(handle ->
        handle
            .select(
                """
                select concat_ws('|', actor_kind, actor_name, action)
                from audit_entries
                join shops on shops.id = shop_id
                where slug = ?
                and subject = 'profile'
                and actor_kind = 'customer'
                order by at, subject_version
                """,
                shop)
            .mapTo(String.class)
            .list());
  }

  /** Undoes an answer to "is this you?". */
  public void giveBack(String shop, String firstName, String person) {
    witness.useHandle(handle -> {
      handle.execute(
          """
          update customer_shop_profiles
          set claimed_at = null, customer_id = cast(? as uuid)
          where id = cast(? as uuid)
          """,
          person,
          profile(shop, firstName));
      handle.execute("delete from audit_entries");
    });
  }

  /** The tables with rows of a shop that hold this text, whatever the column. */
  public List<String> rowsOf(String shop, String text) {
    return holding(
        text, "shop_id = (select id from shops where slug = '%s')".formatted(shop), true);
  }

  /** The tables of all that hold this text, whatever the column. */
  public List<String> holding(String text) {
    return holding(text, "true", false);
  }

  private List<String> holding(String text, String which, boolean ofShops) {
    return witness.withHandle(handle ->
        handle.select(TABLES, ofShops).mapTo(String.class).list().stream()
            .filter(table ->
                handle
                    .select(
                        "select exists (select from %s t where %s and strpos(lower(t::text), lower(?)) > 0)"
                            .formatted(table, which),
                        text)
                    .mapTo(Boolean.class)
                    .one())
            .toList());
  }

  /** The code that was mailed last. */
  public String newestCode() {
    return one(
        """
        select substring(subject, '[0-9]{6}')
        from outbox_messages
        where kind = 'sign-in code'
        order by created_at desc, ctid desc
        limit 1
        """);
  }

  /** The one value that a query finds, as text; empty for none. */
  public String one(String query, Object... arguments) {
    return witness.withHandle(handle ->
        handle
            .select(query.replace("= ?", "::text = ?"), arguments)
            .mapTo(String.class)
            .findOne()
            .orElse(""));
  }

  private static final String TABLES =
      """
      select c.oid::regclass
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r'
      and n.nspname in ('public', 'core')
      and (not ? or exists (select from pg_attribute where attrelid = c.oid and attname = 'shop_id'))
      """;

  private static final String PROFILE =
      """
      select %s
      from customer_shop_profiles profile
      join shops on shops.id = profile.shop_id
      where shops.slug = ?
      and profile.first_name = ?
      """;
}
