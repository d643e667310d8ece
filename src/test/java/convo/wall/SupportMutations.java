package convo.wall;

import static convo.wall.Mutation.java;
import static convo.wall.Mutation.sql;

import convo.access.AccessMatrixTest;
import convo.support.MaskingTest;
import convo.support.SupportEndsTest;
import convo.support.SupportPurposeTest;
import convo.support.SupportRuleTest;
import convo.support.SupportSessionTest;
import convo.supportaccess.ApprovalTest;
import convo.supportaccess.SupportAccessTest;
import convo.supportaccess.TranscriptTest;
import java.util.List;

/** The locks on support: one mutation for each rule of a support session. */
final class SupportMutations {
  private static final String SESSIONS = "V007__support_comes_in_by_a_session.sql";
  private static final String GUARD = "V040__history_is_only_added_to.sql";
  private static final String WALL = "V010__the_tenant_wall.sql";
  private static final String NAMED = "V012__who_acts_for_a_shop_is_named.sql";
  private static final String HISTORY = "V008__every_change_is_written_down.sql";

  private SupportMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "support that looks may write",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java("access/SupportGate.java", "(mayWrite && allowed", "(allowed")),
        Mutation.of(
            "the database lets support that looks write",
            ActorTest.class,
            "support_that_only_looks_writes_nothing",
            sql(NAMED, "      and support_sessions.mode = 'write'\n", "")),
        Mutation.of(
            "history can be emptied",
            HistoryGuardTest.class,
            "history_is_only_added_to",
            sql(
                GUARD,
                "create trigger history_is_only_emptied before update on audit_entries\n  for each row when (current_user in ('convo_shop', 'convo_platform'))",
                "create trigger history_is_only_emptied before update on audit_entries\n  for each row when (false)")),
        Mutation.of(
            "a shop speaks in the name of customers",
            HistoryGuardTest.class,
            "a_shop_speaks_for_nobody_but_its_own_people",
            sql(GUARD, "check (actor_kind in ('staff', 'support'))", "check (true)")),
        Mutation.of(
            "a session of support begins again",
            HistoryGuardTest.class,
            "a_session_of_support_that_has_ended_stays_ended",
            sql(GUARD, "if old.ended_at is not null\n", "if old.ended_at is null\n")),
        Mutation.of(
            "support decides about itself",
            HistoryGuardTest.class,
            "a_shops_role_decides_nothing_about_support",
            sql(GUARD, "revoke update (support_access) on shops from convo_shop;", "")),
        Mutation.of(
            "support has no end",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "supportsession/SupportSession.java",
                ".filter(ended -> !ended.at().isAfter(now))",
                ".filter(ended -> false)")),
        Mutation.of(
            "support sees addresses and phone numbers",
            CanaryTest.class,
            "meets_no_text_that_is_not_hers",
            java(
                "access/Visitor.java",
                "return support.isEmpty() && membership",
                "return membership")),
        Mutation.of(
            "history shows support what is hidden",
            MaskingTest.class,
            "history_says_that_they_changed_but_not_from_what_to_what",
            java("audit/AuditEntry.java", "change.hidden() : change", "change : change")),
        Mutation.of(
            "whoever was support stays inside",
            SupportEndsTest.class,
            "who_is_no_longer_support_is_out_on_every_node",
            java(
                "access/SignedInRow.java",
                "isRunning(now) && account.support()",
                "isRunning(now)")),
        Mutation.of(
            "pages are not written down",
            SupportSessionTest.class,
            "every_page_is_written_down_before_it_is_answered_refused_and_unknown_ones_too",
            java(
                "supportsession/ActivityQueries.java",
                "values (:shop, :session, :now, :method, :path)",
                "select :shop, :session, cast(:now as timestamptz), :method, :path where false")),
        Mutation.of(
            "the key stays the same on the way in",
            SupportSessionTest.class,
            "the_key_of_the_browser_changes_on_the_way_in_and_out_and_the_old_one_opens_nothing",
            java(
                "access/SupportEntryQueries.java",
                ".bind(\"fresh\", fresh.hash())",
                ".bind(\"fresh\", old.hash())"),
            java(
                "access/Sessions.java",
                "    if (isIn) {\n      hand(ctx, fresh);",
                "    if (fresh.hash().length == 0) {\n      hand(ctx, fresh);")),
        Mutation.of(
            "support nests",
            SupportSessionTest.class,
            "nobody_is_in_two_sessions",
            sql(
                SESSIONS,
                "create unique index support_sessions_one_at_a_time on",
                "create index support_sessions_one_at_a_time on")),
        Mutation.of(
            "support's own pages are there inside a shop",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "access/SupportGate.java",
                "allowed.contains(SUPPORT_READING) ||",
                "allowed.contains(SUPPORT_READING) || allowed.contains(Access.SUPPORT) ||")),
        Mutation.of(
            "a session starts without the second factor",
            SupportSessionTest.class,
            "ada_proves_her_second_factor_anew",
            java(
                "support/SupportSessionHandler.java",
                "return secondFactor.prove(ctx, Visitor.of(ctx).person(), code);",
                "return !code.isEmpty();")),
        Mutation.of(
            "a session starts without a reason",
            SupportSessionTest.class,
            "ada_gives_a_reason_of_ten_characters_and_a_ticket",
            java("support/SupportSessionForm.java", ">= SHORTEST_REASON", ">= 0"),
            sql(SESSIONS, "check (length(reason) >= 10)", "check (length(reason) >= 0)")),
        Mutation.of(
            "a session starts without a ticket",
            SupportSessionTest.class,
            "ada_gives_a_reason_of_ten_characters_and_a_ticket",
            java(
                "support/SupportSessionForm.java",
                ".required(\"ticket\", ticket, support().giveTicket())",
                "")),
        Mutation.of(
            "nobody has to say yes",
            SupportSessionTest.class,
            "where_support_comes_by_approval_ada_waits_for_an_owner",
            java(
                "supportsession/EntryRows.java",
                "or (:rule <> 'off' and decision = 'approved' and decided_at > :latestYes and exists (\n"
                    + "                        select\n"
                    + "                        from memberships\n"
                    + "                        where memberships.shop_id = support_sessions.shop_id\n"
                    + "                        and memberships.account_id = decided_by_account_id\n"
                    + "                        and memberships.role = 'owner')))",
                "or :rule <> 'off')"),
            sql(
                SESSIONS,
                "started_at is null or access <> 'approval' or decision is not distinct from 'approved'",
                "true")),
        Mutation.of(
            "a yes holds for ever",
            SupportSessionTest.class,
            "a_yes_is_good_for_fifteen_minutes",
            java("supportsession/EntryRows.java", " and decided_at > :latestYes", "")),
        Mutation.of(
            "a yes outlives the rule",
            SupportRuleTest.class,
            "a_yes_lets_nobody_into_a_shop_that_closes_at_that_moment",
            java(
                "supportsession/EntryRows.java",
                "(:rule <> 'off' and decision",
                "(:rule is not null and decision")),
        Mutation.of(
            "closing the shop leaves support inside",
            SupportRuleTest.class,
            "who_is_inside_is_out_with_the_next_request_and_the_owners_are_told",
            java(
                "settings/SupportRuleQueries.java",
                "return rule == SupportRule.OFF ? DecisionRows.endAll(handle, shop, actor, now) : List.of();",
                "return List.of();")),
        Mutation.of(
            "a closed shop is entered without an emergency",
            SupportSessionTest.class,
            "a_closed_shop_is_entered_only_in_an_emergency_and_every_owner_has_mail_at_once",
            java(
                "support/SupportSessionForm.java",
                ".filter(SupportRule.OFF::equals)",
                ".filter(rule -> false)")),
        Mutation.of(
            "nobody is told that it begins",
            SupportSessionTest.class,
            "where_support_comes_by_notice_ada_is_in_at_once_and_the_owners_have_mail",
            java(
                "support/AgentSessionQueries.java",
                "    mail.started(handle, find(handle, agent, session).orElseThrow(), clock.instant());\n",
                "")),
        Mutation.of(
            "nobody is told that it is over",
            SupportEndsTest.class,
            "whose_time_is_up_is_told_of_by_the_job",
            java(
                "support/SupportEnds.java",
                "    mail.over(handle, over, activity, owner, Actor.system(\"support\"), now);\n",
                "")),
        Mutation.of(
            "write needs no second reason",
            SupportSessionTest.class,
            "ada_only_looks_until_write_was_granted_with_a_second_reason",
            java(
                "support/WriteForm.java",
                "SupportSessionForm.reason(new Check(), \"reason\", reason)",
                "new Check()"),
            sql(SESSIONS, " and length(write_reason) >= 10", "")),
        Mutation.of(
            "write needs no yes where an owner is asked",
            SupportSessionTest.class,
            "where_an_owner_is_asked_first_write_is_asked_for_too",
            java(
                "support/AgentSessionQueries.java",
                "asking.session().mayGrantItself(rule)",
                "asking != null")),
        Mutation.of(
            "the rule at the entry decides about write",
            SupportRuleTest.class,
            "who_came_by_notice_asks_for_write_once_the_shop_wants_to_be_asked",
            java(
                "supportsession/SupportSession.java",
                "return rule == SupportRule.NOTICE\n",
                "return admission == Admission.NOTICE\n")),
        Mutation.of(
            "a stricter rule leaves support what it granted itself",
            SupportRuleTest.class,
            "what_support_granted_itself_is_taken_back_by_the_rule",
            java(
                "settings/SupportRuleQueries.java",
                "if (rule == SupportRule.APPROVAL) {",
                "if (handle == null) {")),
        Mutation.of(
            "a yes outlives the role of whoever said it",
            SupportRuleTest.class,
            "a_yes_of_an_owner_who_is_none_any_more_lets_nobody_in",
            java(
                "supportsession/EntryRows.java",
                "\n                        and memberships.role = 'owner'",
                "")),
        Mutation.of(
            "an emergency begins with write",
            SupportPurposeTest.class,
            "in_an_emergency_ada_first_looks_and_changes_things_at_once_when_she_insists",
            java(
                "supportsession/EntryRows.java",
                "and access = 'notice'\n",
                "and access <> 'approval'\n")),
        Mutation.of(
            "more rights keep the key",
            SupportRuleTest.class,
            "write_gives_a_new_key_and_every_owner_a_mail_at_once",
            java("support/SupportVisitHandler.java", "    sessions.rotate(ctx);\n", "")),
        Mutation.of(
            "rights that an owner gives keep the key",
            SupportRuleTest.class,
            "write_that_an_owner_allows_gives_a_new_key_with_the_next_page",
            java("access/Gate.java", "filter(SignedIn::hasGrown)", "filter(here -> false)")),
        Mutation.of(
            "what was refused is asked again at once",
            SupportRuleTest.class,
            "what_an_owner_refused_is_not_asked_again_at_once",
            java(
                "supportsession/RequestRows.java",
                "and ended_at > :latestNo",
                "and ended_at > :latestNo and false")),
        Mutation.of(
            "changes that were refused are asked for again at once",
            SupportRuleTest.class,
            "changes_that_were_refused_are_not_wished_for_again_at_once",
            java(
                "supportsession/RequestRows.java",
                "and write_refused_at > :latestNo",
                "and write_refused_at > :latestNo and false")),
        Mutation.of(
            "a link to support outlives its owner's role",
            ApprovalTest.class,
            "the_role_is_asked_for_when_the_link_decides",
            java(
                "supportaccess/ApprovalQueries.java",
                "\n            and memberships.role = 'owner'",
                "")),
        Mutation.of(
            "what was refused is told as seen",
            TranscriptTest.class,
            "what_was_refused_is_told_as_refused_with_its_status",
            java(
                "access/SupportGate.java",
                "activity.refused(seen.shop(), seen.view(), status);",
                "return;")),
        Mutation.of(
            "a yes to the visit is one to the change",
            SupportPurposeTest.class,
            "a_yes_to_the_visit_is_none_to_the_change",
            java(
                "supportsession/EntryRows.java",
                "            and access = 'notice'\n            and write_requested_at",
                "            and write_requested_at")),
        Mutation.of(
            "details are uncovered without a reason",
            MaskingTest.class,
            "without_a_reason_nothing_is_uncovered",
            java(
                "support/RevealForm.java",
                "    SupportSessionForm.reason(check, \"justification\", justification);\n",
                ""),
            sql(SESSIONS, "check (length(justification) >= 10)", "")),
        Mutation.of(
            "an address that was uncovered stays uncovered",
            MaskingTest.class,
            "what_is_uncovered_is_covered_again_in_the_next_session",
            java(
                "access/SignedInQueries.java",
                "\n              and support_reveals.support_session_id = support_sessions.id\n              and field = 'email'",
                "\n              and field = 'email'")),
        Mutation.of(
            "a number that was uncovered stays uncovered",
            MaskingTest.class,
            "what_is_uncovered_is_covered_again_in_the_next_session",
            java(
                "access/SignedInQueries.java",
                "\n              and support_reveals.support_session_id = support_sessions.id\n              and field = 'phone'",
                "\n              and field = 'phone'")),
        Mutation.of(
            "no page says that support is here",
            SupportSessionTest.class,
            "every_page_and_error_page_says_who_is_where_how_long_and_how_to_stop",
            java("access/SupportGate.java", "      View.of(ctx).with(banner).keep(ctx);\n", "")),
        Mutation.of(
            "stop leaves it running",
            SupportEndsTest.class,
            "stop_ends_it_and_leads_back_to_support",
            java(
                "access/SupportEntryQueries.java",
                "set id_hash = :fresh, key_since = :now, support_shop_id = null, support_session_id = null",
                "set id_hash = :fresh, key_since = :now")),
        Mutation.of(
            "signing out leaves it running",
            SupportEndsTest.class,
            "sign_out_ends_it",
            java(
                "supportsession/EndRows.java",
                "or (started_at is not null and not exists (",
                "or (started_at is null and not exists (")),
        Mutation.of(
            "an owner's end changes nothing",
            SupportEndsTest.class,
            "an_owner_ends_it_on_every_node",
            java(
                "supportsession/SupportSession.java",
                "end.or(() -> Optional.of(latest).filter(ended -> !ended.at().isAfter(now)));",
                "Optional.of(latest).filter(ended -> !ended.at().isAfter(now));")),
        Mutation.of(
            "another owner reads the transcript",
            SupportAccessTest.class,
            "rita_cannot_reach_a_visit_of_bellas_through_her_own_shop",
            java(
                "supportaccess/SupportAccessQueries.java",
                "          where support_sessions.shop_id = :shop\n          and support_sessions.id = :session",
                "          where cast(:shop as bigint) > 0\n          and support_sessions.id = :session"),
            sql(
                WALL,
                "grant select (shop_id, account_id) on memberships to convo_shop;",
                "alter policy own_shop on support_sessions using (true);\ngrant select (shop_id, account_id) on memberships to convo_shop;")),
        Mutation.of(
            "anybody acts in the name of a member",
            ActorTest.class,
            "nobody_else_is",
            sql(
                NAMED,
                "create policy named_actor on audit_entries as restrictive for insert to convo_shop\n  with check (case actor_kind",
                "create policy named_actor on audit_entries as restrictive for insert to convo_shop\n  with check (case 'nobody'")),
        Mutation.of(
            "support acts without its session",
            ActorTest.class,
            "support_is_never_without_an_account_or_a_session",
            sql(
                HISTORY,
                "constraint support_has_a_session check ((actor_kind = 'support') = (support_session_id is not null))",
                "constraint support_has_a_session check (true)")),
        Mutation.of(
            "support may change who is a member",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "Routes.java",
                "routes.post(\"/shops/{shop}/members/{member}\", office.member()::update, OWNER)",
                "routes.openTo(OWNER, SUPPORT_WRITING)\n"
                    + ".post(\"/shops/{shop}/members/{member}\", office.member()::update, RoutesTexts::choseTheme)")),
        Mutation.of(
            "support may erase a customer",
            AccessMatrixTest.class,
            "every_address_answers_everybody_as_written_down",
            java(
                "Routes.java",
                "routes.post(one + \"/erasure\", shop.erasure()::create, OWNER)",
                "routes.openTo(OWNER, SUPPORT_WRITING)\n"
                    + ".post(one + \"/erasure\", shop.erasure()::create, RoutesTexts::choseTheme)")),
        Mutation.of(
            "the key stays the same on the way out",
            SupportSessionTest.class,
            "the_key_of_the_browser_changes_on_the_way_in_and_out_and_the_old_one_opens_nothing",
            java(
                "access/Sessions.java",
                "public void leave(Context ctx) {\n    var fresh = Token.fresh();",
                "public void leave(Context ctx) {\n    var fresh = key(ctx).orElseThrow();")),
        Mutation.of(
            "support finds customers by an address that it may not see",
            MaskingTest.class,
            "nobody_is_found_by_an_address_or_a_number",
            java(
                "profiles/CustomersHandler.java",
                "profiles.page(shop, search, visitor.maySeeContacts(), !isPart)",
                "profiles.page(shop, search, true, !isPart)")),
        Mutation.of(
            "a mailed link answers twice",
            ApprovalTest.class,
            "a_link_answers_once",
            java(
                "supportsession/DecisionRows.java",
                "                    and decision is null\n                    and ended_at is null\n",
                ""),
            sql(
                "V040__history_is_only_added_to.sql",
                "before update on support_sessions\n  for each row when (",
                "before update on support_sessions\n  for each row when (false and ")),
        Mutation.of(
            "a mailed link decides when it is followed",
            ApprovalTest.class,
            "following_the_link_shows_who_asks_and_decides_nothing",
            java(
                "supportaccess/ApprovalHandler.java",
                "    templates.page(ctx,",
                "    opened(ctx, token -> approvals.decide(token, convo.supportsession.Answer.APPROVED));\n    templates.page(ctx,")));
  }
}
