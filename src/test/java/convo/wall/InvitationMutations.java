package convo.wall;

import static convo.wall.Mutation.java;
import static convo.wall.Mutation.sql;

import convo.members.InvitationTest;
import java.util.List;

/** The locks on invitations: what a right has issued goes with it. */
final class InvitationMutations {
  private static final String ACCEPTANCE = "members/AcceptanceQueries.java";

  private InvitationMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "an invitation outlives the role of whoever sent it",
            InvitationTest.class,
            "whoever_invites_must_be_an_owner_still_when_the_link_is_followed",
            java(ACCEPTANCE, "\n        and memberships.role = 'owner'", "")),
        Mutation.of(
            "an invitation outlives the account of whoever sent it",
            InvitationTest.class,
            "whoever_invites_must_be_an_owner_still_when_the_link_is_followed",
            java(ACCEPTANCE, "\n        and accounts.disabled_at is null", "")),
        Mutation.of(
            "an owner who is less keeps what she has sent",
            InvitationTest.class,
            "what_an_owner_has_sent_opens_nothing_once_she_is_less",
            java(
                "members/MemberQueries.java",
                "if (before.role() == Access.OWNER &&",
                "if (handle == null &&")),
        Mutation.of(
            "a removed member comes back by an earlier link",
            InvitationTest.class,
            "who_was_removed_does_not_come_back_by_a_link_from_before_not_even_by_another_address",
            java(
                ACCEPTANCE,
                "if (!isOpen(handle, account) || wasRemovedSince(handle, invited, account)) {",
                "if (!isOpen(handle, account)) {")),
        Mutation.of(
            "two invitations to one address are open",
            InvitationTest.class,
            "of_invitations_to_one_address_at_the_same_moment_one_is_open",
            sql(
                "V030__one_invitation_is_open_for_an_address.sql",
                "create unique index invitations_open",
                "create index invitations_open")),
        Mutation.of(
            "a shop invites without end",
            InvitationTest.class,
            "an_address_and_a_shop_have_their_share_of_a_day",
            java(
                "members/InvitationRows.java",
                "count(*) >= :most or",
                "count(*) > :most + 100 or")),
        Mutation.of(
            "an address is invited without end",
            InvitationTest.class,
            "an_address_and_a_shop_have_their_share_of_a_day",
            java("members/InvitationRows.java", "MOST_TO_ONE = 5", "MOST_TO_ONE = 500")),
        Mutation.of(
            "support becomes a member",
            InvitationTest.class,
            "support_becomes_no_member_by_a_link",
            java(
                "members/AcceptanceHandler.java",
                "if (invited.support()) {",
                "if (ctx == null) {")),
        Mutation.of(
            "a member who may more keeps the key",
            InvitationTest.class,
            "a_member_who_may_more_gets_a_new_key_with_the_next_page",
            java("access/Gate.java", "filter(SignedIn::hasGrown)", "filter(here -> false)")));
  }
}
