package convo.wall;

import static convo.wall.Mutation.java;
import static convo.wall.Mutation.sql;

import convo.access.AccessMatrixTest;
import convo.claims.ClaimTest;
import convo.claims.DepartureTest;
import java.util.List;

/** The locks between shops, and between what a customer and anybody else sees. */
final class TenancyMutations {
  private static final String WALL = "V010__the_tenant_wall.sql";
  private static final String MINE = "V011__a_customer_sees_what_each_shop_knows.sql";
  private static final String LINK = "R__link_profile.sql";
  private static final String OWN_PEOPLE =
      "using (customer_id = any (array(select id from core.customers)))";
  private static final String AFTER_POLICIES = "-- Sign-in asks over all shops";
  private static final String SET = "\"select set_config(:setting, :value, true)\"";

  private TenancyMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "a policy is dropped",
            CatalogueTest.class,
            "a_role_that_may_read_or_write_has_a_policy_that_looks",
            sql(WALL, AFTER_POLICIES, "drop policy own_shop on bookings;\n" + AFTER_POLICIES)),
        Mutation.of(
            "a table is forgotten",
            CatalogueTest.class,
            "row_level_security_is_on_and_binds_the_owner_too",
            sql(WALL, "'time_off',\n    'memberships'", "'memberships'")),
        Mutation.of(
            "the owner is not bound",
            CatalogueTest.class,
            "row_level_security_is_on_and_binds_the_owner_too",
            sql(
                WALL,
                "execute format('alter table %I force",
                "execute format('alter table %I enable")),
        Mutation.of(
            "a write is not checked",
            RowTest.class,
            "nothing_is_written_into_another_shop",
            sql(
                WALL,
                "with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)",
                "with check (true)")),
        Mutation.of(
            "who names no shop sees all",
            RowTest.class,
            "whoever_names_no_shop_sees_nothing",
            sql(
                WALL,
                "using (shop_id =",
                "using (coalesce(current_setting('app.shop_id', true), '') = '' or shop_id =")),
        Mutation.of(
            "anybody acts for a shop at the platform's door",
            ActorTest.class,
            "nobody_else_is_by_the_platforms_door_either",
            sql(
                "V031__each_owner_answers_support_by_a_link_of_her_own.sql",
                "check (actor_kind <> 'staff' or",
                "check (true or")),
        Mutation.of(
            "a right too many",
            RightsTest.class,
            "rights_on_a_shops_tables_are_those_written_down",
            sql(
                WALL,
                "grant select on customer_shop_profiles to convo_shop",
                "grant select, insert on customer_shop_profiles to convo_shop")),
        Mutation.of(
            "a reference without the shop",
            ReferenceTest.class,
            "nothing_of_ours_points_at_something_of_theirs",
            sql(
                "V005__a_profile_is_what_one_shop_knows.sql",
                ",\n  foreign key (shop_id, preferred_stylist_id) references stylists (shop_id, id) on delete set null (preferred_stylist_id)",
                "")),
        Mutation.of(
            "a typed name overwrites the person",
            LinkTest.class,
            "a_name_typed_here_changes_no_person_and_no_other_shop",
            sql(LINK, "set email = email\n", "set email = email, first_name = given_first_name\n")),
        Mutation.of(
            "a known person takes a few milliseconds longer",
            ClockTest.class,
            "it_does_not_tell_an_owner_whom_another_shop_knows",
            sql(
                LINK,
                "returning id into contact;",
                "returning id into contact;\n"
                    + "if exists (select from core.customers where id = contact and created_at <> moment) then\n"
                    + "  perform pg_sleep(0.004);\n"
                    + "end if;")),
        Mutation.of(
            "a note about the erased is forgotten",
            ExistenceTest.class,
            "erasing_at_bellas_leaves_no_trace_there_and_all_as_it_was_elsewhere",
            java("profiles/ProfileErasureQueries.java", "staff_note = '',", "")),
        Mutation.of(
            "a claimed profile is handed over",
            LinkTest.class,
            "a_claimed_profile_is_handed_to_nobody_else",
            sql(LINK, "where customer_shop_profiles.claimed_at is null", "where true")),
        Mutation.of(
            "anybody answers whether a profile is theirs",
            ClaimTest.class,
            "nobody_answers_for_somebody_else",
            sql(MINE, OWN_PEOPLE, "using (true)"),
            java(
                "profiles/OwnProfileQueries.java",
                "where (profile.customer_id = :me",
                "where (cast(:me as uuid) is not null")),
        Mutation.of(
            "anybody takes a customer out of a shop",
            DepartureTest.class,
            "nobody_takes_cleo_out_of_a_shop",
            sql(MINE, OWN_PEOPLE, "using (true)"),
            java(
                "profiles/OwnProfileQueries.java",
                "where (profile.customer_id = :me",
                "where (cast(:me as uuid) is not null")),
        Mutation.of(
            "a shop is left by whom nobody has asked who they are",
            DepartureTest.class,
            "first_cleo_says_whether_this_is_her",
            java(
                "claims/AskedProfile.java",
                "profile.isClaimed() && ",
                "!profile.slug().isEmpty() && ")),
        Mutation.of(
            "the definer's search path is open",
            RightsTest.class,
            "one_function_alone_lends_its_owners_rights_and_only_to_those_named",
            sql(
                LINK,
                "set search_path = pg_catalog, public, core, pg_temp\n",
                "set search_path = public, core\n")),
        Mutation.of(
            "the shop is not set",
            RowTest.class,
            "a_shop_sees_its_own_rows_alone",
            java("database/Tenant.java", SET, "\"select coalesce(:setting, :value)\"")),
        Mutation.of(
            "the shop stays set after a write",
            RowTest.class,
            "nothing_of_a_shop_stays_on_the_connection",
            java("database/Tenant.java", SET, "\"select set_config(:setting, :value, false)\"")),
        Mutation.of(
            "the shop stays set after a read",
            RowTest.class,
            "nothing_of_a_shop_stays_on_the_connection",
            java("database/Tenant.java", "', ?, true)", "', ?, false)")),
        Mutation.of(
            "a customer passes the policy of others",
            RowTest.class,
            "a_customer_sees_rows_about_herself_alone",
            sql(
                MINE,
                "using (customer_id = any (array(select id from core.customers)))",
                "using (true)")),
        Mutation.of(
            "everybody's family is hers",
            RowTest.class,
            "a_customer_sees_her_family_and_is_not_seen_by_it",
            sql(
                MINE,
                "or contact_customer_id = nullif(current_setting('app.customer_id', true), '')::uuid",
                "or contact_customer_id is not null")),
        Mutation.of(
            "who the customer is is not set",
            RowTest.class,
            "a_customer_sees_rows_about_herself_alone",
            java("database/Tenant.java", "\"app.customer_id\"", "\"app.customer\"")),
        Mutation.of(
            "a customer may read what staff note",
            RightsTest.class,
            "a_customer_reads_nothing_that_staff_note_among_themselves",
            sql(
                MINE,
                "no_show_count, claimed_at, created_at, updated_at) on customer_shop_profiles",
                "no_show_count, notes, claimed_at, created_at, updated_at) on customer_shop_profiles")),
        Mutation.of(
            "everybody is a member everywhere",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "access/SignedInQueries.java",
                "left join memberships on memberships.account_id = accounts.id",
                "left join memberships on true")),
        Mutation.of(
            "a member of one shop stands in every shop",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "access/SignedIn.java",
                "shopAccess.shop().slug().equals(slug)",
                "!slug.isEmpty()")),
        Mutation.of(
            "an address is open to anyone",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java("Routes.java", "profile()::add, OWNER, MANAGER", "profile()::add, ANYONE")),
        Mutation.of(
            "an address is open to stylists",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java("Routes.java", "erasure()::create, OWNER", "erasure()::create, OWNER, STYLIST")),
        Mutation.of(
            "neither the query nor the policy asks for the shop",
            CanaryTest.class,
            "meets_no_text_that_is_not_hers",
            sql(
                WALL,
                AFTER_POLICIES,
                "alter policy own_shop on services using (true);\n" + AFTER_POLICIES),
            java(
                "services/ServiceRows.java",
                "where shop_id = :shop",
                "where cast(:shop as bigint) > 0")),
        Mutation.of(
            "a stylist sees addresses and phone numbers",
            CanaryTest.class,
            "meets_no_text_that_is_not_hers",
            java(
                "access/ShopAccess.java",
                "role != Access.STYLIST || shop.policy()",
                "!shop.slug().isEmpty() || shop.policy()")));
  }
}
