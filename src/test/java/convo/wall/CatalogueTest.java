package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the database itself says of its tables, keys and policies, so that a table added tomorrow
 * stands behind the wall or the build is red. Every question asks for offenders.
 */
class CatalogueTest {
  /** Every table of ours, and which of them are a shop's. */
  private static final String TABLES =
      """
      with ours as (
        select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity,
          exists (
            select 1
            from pg_attribute a
            where a.attrelid = c.oid
            and a.attname = 'shop_id'
            and not a.attisdropped) as tenant
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f')
        and n.nspname !~ '^(pg_|information_schema)'
      ),
      """;

  private static final String POLICIES =
      TABLES
          + """
          login as (
            select oid, rolname
            from pg_roles
            where rolname in ('convo_shop', 'convo_customer', 'convo_platform', 'convo_front')
          ),
          policy as (
            select ours.name as tbl, p.polname, login.rolname, p.polpermissive, p.polcmd,
              pg_get_expr(p.polqual, p.polrelid) as seen,
              pg_get_expr(p.polwithcheck, p.polrelid) as kept
            from pg_policy p
            join ours on ours.oid = p.polrelid
            join login on login.oid = any (p.polroles) or p.polroles = '{0}'
            where ours.tenant
          ),
          may as (
            select ours.name as tbl, login.rolname, letter,
              case letter
                when 'd' then has_table_privilege(login.oid, ours.oid, 'delete')
                when 'a' then has_any_column_privilege(login.oid, ours.oid, 'insert')
                when 'w' then has_any_column_privilege(login.oid, ours.oid, 'update')
                else has_any_column_privilege(login.oid, ours.oid, 'select')
              end as allowed
            from ours
            cross join login
            cross join unnest(array['r', 'a', 'w', 'd']) as letter
            where ours.tenant
          )
          """;

  private static final String OWN_SHOP =
      "(shop_id = (NULLIF(current_setting('app.shop_id'::text, true), ''::text))::bigint)";
  private static final String ME =
      "(NULLIF(current_setting('app.customer_id'::text, true), ''::text))::uuid";
  private static final String OWN_PEOPLE =
      "(customer_id = ANY (ARRAY( SELECT customers.id FROM core.customers)))";

  /** Seen with the profile, of which {@link #OWN_PEOPLE} decides. */
  private static final String OWN_PROFILES =
      "(EXISTS ( SELECT FROM customer_shop_profiles profile"
          + " WHERE ((profile.shop_id = <table>.shop_id) AND (profile.id = <table>.profile_id))))";

  private static final String OWN_HISTORY =
      "((subject = 'profile'::text) AND (known_fields <> '{}'::text[]) AND "
          + OWN_PROFILES.replace("<table>.profile_id", "<table>.subject_id")
          + ")";

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
  void the_shops_tables_are_found() {
    assertThat(strings(TABLES + "rest as (select 1) select name from ours where tenant"))
        .hasSizeGreaterThan(20)
        .contains("customer_shop_profiles", "bookings", "audit_entries");
  }

  @Test
  void row_level_security_is_on_and_binds_the_owner_too() {
    none(
        TABLES
            + """
            rest as (select 1)
            select name
            from ours
            where tenant
            and not (relrowsecurity and relforcerowsecurity)
            """);
  }

  @Test
  void a_role_that_may_read_or_write_has_a_policy_that_looks() {
    none(
        POLICIES
            + """
            select concat_ws(' ', may.tbl, may.rolname, letter)
            from may
            where allowed
            and not exists (
              select 1
              from policy
              where policy.tbl = may.tbl
              and policy.rolname = may.rolname
              and polpermissive
              and polcmd in ('*', letter)
              and (letter = 'a' or seen is not null)
              and (letter not in ('a', 'w') or kept is not null))
            """);
  }

  @Test
  void a_shop_passes_no_policy_but_its_own() {
    none(
        POLICIES
            + """
            select concat_ws(' ', tbl, polname, seen, kept)
            from policy
            where rolname = 'convo_shop'
            and polpermissive
            and (seen, kept) is distinct from ('%1$s', '%1$s')
            """
                .formatted(quoted(OWN_SHOP)));
  }

  @Test
  void a_customer_passes_no_policy_but_her_own() {
    none(
        POLICIES
            + """
            select concat_ws(' ', tbl, polname, polcmd, seen)
            from policy
            where rolname = 'convo_customer'
            and polpermissive
            and (polcmd, regexp_replace(seen, '\\s+', ' ', 'g')) not in (
              ('r', '%s'),
              ('r', replace('%s', '<table>', tbl)),
              ('r', replace('%s', '<table>', tbl)))
            and (tbl, polcmd, seen) not in (('stylists', 'r', 'true'), ('services', 'r', 'true'))
            """
                .formatted(quoted(OWN_PEOPLE), quoted(OWN_PROFILES), quoted(OWN_HISTORY)));
  }

  @Test
  void whoever_comes_by_passes_no_policy_but_that_of_the_named_shop() {
    assertThat(
            strings(
                """
                select concat_ws(' ', p.polrelid::regclass, polcmd, pg_get_expr(p.polqual, p.polrelid))
                from pg_policy p
                where 'convo_front'::regrole = any (p.polroles) or p.polroles = '{0}'
                order by 1
                """))
        .allMatch(policy ->
            policy.endsWith(" r (shop_id = ( SELECT shops.id\n   FROM shops))")
                || policy.equals(
                    "shops r (slug = NULLIF(current_setting('app.shop_slug'::text, true), ''::text))"))
        .hasSizeGreaterThan(4);
  }

  @Test
  void a_shop_sees_itself_of_all_shops_and_a_customer_herself_of_all_persons() {
    assertThat(
            strings(
                """
                select concat_ws(' ', p.polrelid::regclass, c.relforcerowsecurity, p.polroles[1]::regrole,
                  pg_get_expr(p.polqual, p.polrelid))
                from pg_policy p
                join pg_class c on c.oid = p.polrelid
                where c.oid in ('shops'::regclass, 'core.customers'::regclass)
                and c.relrowsecurity
                and p.polroles[1]::regrole::text in ('convo_shop', 'convo_customer')
                order by 1
                """))
        .containsExactly(
            "core.customers t convo_customer ((id = %s) OR (contact_customer_id = %s))"
                .formatted(ME, ME),
            "shops t convo_customer true",
            "shops t convo_shop " + OWN_SHOP.replace("shop_id =", "id ="));
  }

  @Test
  void the_platform_sees_all_shops_only_where_sign_in_support_and_mail_need_it() {
    none(
        POLICIES
            + """
            select concat_ws(' ', tbl, polname, seen, kept)
            from policy
            where rolname = 'convo_platform'
            and polpermissive
            and (seen, kept) is distinct from ('%1$s', '%1$s')
            and tbl not in ('memberships', 'invitations', 'support_sessions', 'support_page_views',
              'support_approvals', 'support_reveals', 'outbox_messages', 'address_changes')
            """
                .formatted(quoted(OWN_SHOP)));
  }

  @Test
  void a_reference_between_two_of_a_shops_tables_holds_the_shop_on_both_sides() {
    none(
        TABLES
            + """
            keys as (
              select source.name, c.conname, target.tenant,
                exists (
                  select 1
                  from unnest(c.conkey, c.confkey) as pair (here, there)
                  join pg_attribute h on h.attrelid = c.conrelid and h.attnum = here
                  join pg_attribute t on t.attrelid = c.confrelid and t.attnum = there
                  where h.attname = 'shop_id'
                  and t.attname = 'shop_id') as composite,
                target.name as target
              from pg_constraint c
              join ours source on source.oid = c.conrelid
              join ours target on target.oid = c.confrelid
              where c.contype = 'f'
              and source.tenant
            )
            select name || ' ' || conname
            from keys
            where (tenant and not composite)
            or (not tenant and target not in ('shops', 'accounts', 'core.customers'))
            """);
  }

  /**
   * So that Citus can spread it by shop; mail of sign-in belongs to no shop and stays in one place,
   * and so does support, of whom nobody is in two shops at once.
   */
  @Test
  void what_is_unique_is_unique_within_a_shop() {
    none(
        TABLES
            + """
            rest as (select 1)
            select i.indexrelid::regclass::text
            from pg_index i
            join ours on ours.oid = i.indrelid
            where ours.tenant
            and ours.name <> 'outbox_messages'
            and i.indexrelid::regclass::text <> 'support_sessions_one_at_a_time'
            and (i.indisunique or i.indisexclusion)
            and not exists (
              select 1
              from pg_attribute a
              where a.attrelid = i.indrelid
              and a.attname = 'shop_id'
              and a.attnum = any (i.indkey))
            """);
  }

  @Test
  void no_view_sees_with_its_owners_eyes() {
    none(
        """
        select c.oid::regclass::text
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^(pg_|information_schema)'
        and (c.relkind = 'm'
          or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))
        """);
  }

  private static void none(String offenders) {
    assertThat(strings(offenders)).isEmpty();
  }

  private static List<String> strings(String question) {
    return catalogue.withHandle(handle -> handle.createQuery(question).mapTo(String.class).list());
  }

  private static String quoted(String expression) {
    return expression.replace("'", "''");
  }
}
