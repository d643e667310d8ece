package convo.wall;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each login role may do, table by table, compared with the two lists under {@code wall/}: a
 * right that nobody wrote down is a hole, one that nobody has is a broken page.
 */
class RightsTest {
  private static final String LOGINS =
      "('convo_shop', 'convo_customer', 'convo_platform', 'convo_front')";

  /** A row for each role that may do something; columns in the order of the table. */
  private static final String RIGHTS =
      """
      with ours as (
        select c.oid, c.relacl, c.relowner, c.oid::regclass::text as name,
          exists (
            select 1
            from pg_attribute a
            where a.attrelid = c.oid
            and a.attname = 'shop_id'
            and not a.attisdropped) as tenant
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f', 'v', 'm')
        and n.nspname !~ '^(pg_|information_schema)'
      ),
      granted as (
        select ours.oid, g.grantee, lower(g.privilege_type) as verb, null as columns
        from ours, aclexplode(ours.relacl) g
        where g.grantee <> ours.relowner
        union all
        select ours.oid, g.grantee, lower(g.privilege_type),
          ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
        from ours
        join pg_attribute a on a.attrelid = ours.oid, aclexplode(a.attacl) g
        where g.grantee <> ours.relowner
        group by ours.oid, g.grantee, g.privilege_type
      )
      select ours.name as table, coalesce(
        case grantee when 0 then 'public' else grantee::regrole::text end || ': '
          || string_agg(verb || coalesce(columns, ''), ', '
            order by array_position(array['select', 'insert', 'update', 'delete'], verb), verb), 'nobody') as rights
      from ours
      left join granted on granted.oid = ours.oid
      where ours.tenant = :tenant
      group by ours.name, grantee
      order by ours.name, grantee::regrole::text
      """;

  private static TestDatabase test = TestDatabase.empty();
  private static Jdbi catalogue = test.witness();

  @BeforeAll
  static void migrate() {
    Database.open(test.settings()).close();
  }

  @AfterAll
  static void drop() {
    test.drop();
  }

  @Test
  void rights_on_a_shops_tables_are_those_written_down() {
    var written = Written.read("tables-of-a-shop.txt");

    assertThat(rights(true, table -> "")).isEqualTo(written.text());
  }

  @Test
  void every_other_table_is_written_down_with_its_reason_and_rights() {
    var written = Written.read("tables-without-shop.txt");
    var reasons = written.reasons();

    assertThat(rights(false, table -> reasons.getOrDefault(table, ": say why it has no shop")))
        .isEqualTo(written.text());
  }

  @Test
  void a_shop_has_no_right_on_persons() {
    none(
        """
        select a.attname
        from pg_attribute a
        where a.attrelid = 'core.customers'::regclass
        and a.attnum > 0
        and (has_schema_privilege('convo_shop', 'core', 'usage')
          or has_column_privilege('convo_shop', a.attrelid, a.attnum, 'select, insert, update, references')
          or has_table_privilege('convo_shop', a.attrelid, 'delete, truncate, trigger'))
        """);
  }

  @Test
  void a_customer_reads_nothing_that_staff_note_among_themselves() {
    none(
        """
        select a.attrelid::regclass || '.' || a.attname
        from pg_attribute a
        where (a.attrelid, a.attname) in (
          ('customer_shop_profiles'::regclass, 'notes'),
          ('customer_shop_profiles'::regclass, 'status'),
          ('bookings'::regclass, 'staff_note'),
          ('profile_tags'::regclass, 'tag'),
          ('audit_entries'::regclass, 'changes'))
        and has_column_privilege('convo_customer', a.attrelid, a.attnum, 'select')
        """);
  }

  @Test
  void whoever_comes_by_reads_nothing_of_customers_and_writes_nothing() {
    none(
        """
        select c.oid::regclass::text
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v')
        and n.nspname !~ '^(pg_|information_schema)'
        and (has_any_column_privilege('convo_front', c.oid, 'insert, update')
          or has_table_privilege('convo_front', c.oid, 'delete')
          or (has_any_column_privilege('convo_front', c.oid, 'select') and (
            c.relname ~ 'customer|profile|account|membership|audit|outbox'
            or c.relname ~ 'booking' and c.relname not in ('booking_items', 'booking_segments')
            or n.nspname = 'core')))
        """);
  }

  @Test
  void whoever_comes_by_reads_when_somebody_is_busy_and_never_for_whom() {
    none(
        """
        select a.attrelid::regclass || '.' || a.attname
        from pg_attribute a
        where a.attrelid in ('booking_items'::regclass, 'booking_segments'::regclass)
        and a.attnum > 0
        and has_column_privilege('convo_front', a.attrelid, a.attnum, 'select')
        and a.attname not in
          ('shop_id', 'id', 'booking_id', 'item_id', 'service_id', 'held_id', 'starts_at', 'ends_at', 'during')
        """);
  }

  @Test
  void a_login_role_is_nobody_special() {
    none(
        """
        select rolname
        from pg_roles
        where rolname in %1$s
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
          or exists (
            select 1
            from pg_auth_members m
            where m.member = pg_roles.oid)
          or exists (
            select 1
            from pg_shdepend d
            where d.refobjid = pg_roles.oid
            and d.deptype = 'o'))
        """
            .formatted(LOGINS));
  }

  @Test
  void a_login_role_can_neither_empty_nor_hang_anything_on_a_table_nor_make_one() {
    none(
        """
        select concat_ws(' ', login.rolname, c.oid::regclass)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        cross join pg_roles login
        where login.rolname in %1$s
        and n.nspname !~ '^(pg_|information_schema)'
        and ((c.relkind in ('r', 'p', 'v') and has_table_privilege(login.oid, c.oid, 'truncate, trigger'))
          or (c.relkind in ('r', 'p', 'v') and has_any_column_privilege(login.oid, c.oid, 'references'))
          or has_schema_privilege(login.oid, n.oid, 'create')
          or has_database_privilege(login.oid, current_database(), 'create'))
        """
            .formatted(LOGINS));
  }

  @Test
  void one_function_alone_lends_its_owners_rights_and_only_to_those_named() {
    assertThat(
            strings(
                """
                select concat_ws(' ', p.oid::regproc, p.proconfig[1],
                  (select string_agg(case grantee when 0 then 'public' else grantee::regrole::text end, ', ' order by grantee::regrole::text)
                   from aclexplode(p.proacl)
                   where grantee <> p.proowner))
                from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef
                and n.nspname !~ '^(pg_|information_schema)'
                """))
        .containsExactly(
            "link_profile search_path=pg_catalog, public, core, pg_temp convo_platform, convo_shop");
  }

  private static void none(String offenders) {
    assertThat(strings(offenders)).isEmpty();
  }

  /** In the form of the lists, so that a difference can be pasted. */
  private static String rights(boolean tenant, UnaryOperator<String> reason) {
    return catalogue
        .withHandle(handle ->
            handle
                .createQuery(RIGHTS)
                .bind("tenant", tenant)
                .map(ConstructorMapper.of(Right.class))
                .list())
        .stream()
        .collect(groupingBy(Right::table, TreeMap::new, mapping(Right::rights, joining("\n  "))))
        .entrySet()
        .stream()
        .map(of -> of.getKey() + reason.apply(of.getKey()) + "\n  " + of.getValue() + "\n")
        .collect(joining());
  }

  public record Right(String table, String rights) {}

  private static List<String> strings(String question) {
    return catalogue.withHandle(handle -> handle.createQuery(question).mapTo(String.class).list());
  }
}
