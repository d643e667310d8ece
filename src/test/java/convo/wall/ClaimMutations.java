package convo.wall;

import static convo.wall.Mutation.java;

import convo.claims.AccountMergeTest;
import convo.claims.AddressQuestionTest;
import convo.me.AskedVisitTest;
import convo.people.OneSourceTest;
import convo.support.MaskingTest;
import java.util.List;

/** The locks on who a profile belongs to: one mutation for each rule of a claim. */
final class ClaimMutations {
  private static final String MOVES = "an_address_that_a_manager_moved_opens_nothing_to_its_holder";

  private ClaimMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "an account with a second step is put into another one without it",
            AccountMergeTest.class,
            "the_second_step_of_the_other_account_is_part_of_the_proof",
            java(
                "claims/AccountMerge.java",
                "isFresh(provedAt, now) && (!asksForStep || hasStep(now))",
                "isFresh(provedAt, now)")),
        Mutation.of(
            "anybody goes on with what somebody else has proved",
            AccountMergeTest.class,
            "of_two_at_once_and_of_others_ids_nothing_comes_but_one",
            java(
                "claims/AccountMergeRows.java",
                "where merge.account_id = :account\n",
                "where cast(:account as uuid) is not null\n")),
        Mutation.of(
            "a shop takes apart what its customer has put together",
            AccountMergeTest.class,
            "what_is_done_in_between_stays_and_what_stands_in_the_way_is_said",
            java(
                "profiles/ProfileMergeQueries.java",
                "found.get().isOwn() && found.get().undoneAt().isEmpty()",
                "found.get().isOwn() && found.get().undoneAt().isPresent()")),
        Mutation.of(
            "whoever types an address lets its holder in",
            AddressQuestionTest.class,
            MOVES,
            java(
                "profiles/ProfileWriteQueries.java",
                "isOwner || isClaimed || contact.email().isEmpty()",
                "true")),
        Mutation.of(
            "who says this is me is let in without an owner",
            AddressQuestionTest.class,
            "who_says_this_is_me_waits_for_an_owner_and_opens_nothing_until_she_agrees",
            java(
                "Routes.java",
                "\"/shops/{shop}/address-claims/{claim}\", shop.addressClaim()::update, OWNER",
                "\"/shops/{shop}/address-claims/{claim}\", shop.addressClaim()::update, OWNER, MANAGER")),
        Mutation.of(
            "anybody answers for the holder of an address",
            AddressQuestionTest.class,
            "nobody_answers_for_the_holder_of_an_address",
            java(
                "claims/AddressQuestionQueries.java",
                "case ME, NOT_ME -> !isOfOld && !isAnswered;",
                "case ME, NOT_ME -> !isAnswered;")),
        Mutation.of(
            "the holder of a new address agrees to it",
            AddressQuestionTest.class,
            "nobody_answers_for_the_holder_of_an_address",
            java(
                "claims/AddressQuestionQueries.java",
                "case RIGHT, WRONG -> isOfOld;",
                "case RIGHT, WRONG -> true;")),
        Mutation.of(
            "owners are asked before the holder has said anything",
            AddressQuestionTest.class,
            "who_says_not_me_is_not_asked_again_and_no_owner_is",
            java(
                "profiles/AddressClaimQueries.java",
                "and change.answer = 'me'",
                "and change.answer is not null"),
            java(
                "scheduling/TodayQueries.java", // has the text of the other one in it
                "AddressClaimQueries.ALL",
                "AddressClaimQueries.ALL")),
        Mutation.of(
            "a no of the owner is asked again",
            AddressQuestionTest.class,
            "an_owner_who_does_not_agree_keeps_the_address_shut_for_good",
            java(
                "profiles/AddressChangeRows.java",
                "then 'agreed' else 'refused' end, decided_at",
                "then 'agreed' else decision end, decided_at")),
        Mutation.of(
            "what the old address says changes nothing",
            AddressQuestionTest.class,
            "what_the_old_address_says_holds",
            java(
                "profiles/ProfileOwnership.java",
                "      AddressChangeRows.decide(handle, profile.shop(), profile.id(), false, now);\n",
                "")),
        Mutation.of(
            "the old address is not told",
            AddressQuestionTest.class,
            "an_old_address_that_was_proved_is_told_whoever_has_changed_it",
            java(
                "profiles/AddressNotices.java",
                ".filter(before -> change.wasProved())",
                ".filter(before -> before.isEmpty())")),
        Mutation.of(
            "support edits an address that it has uncovered",
            MaskingTest.class,
            "how_to_reach_a_customer_is_never_for_support_to_change_uncovered_or_not",
            java(
                "profiles/ProfileField.java",
                "return visitor.support().isPresent()\n",
                "return visitor.support().isEmpty() && visitor.account().isEmpty()\n")),
        Mutation.of(
            "what is sealed stays for ever",
            AddressQuestionTest.class,
            "erasing_a_person_leaves_the_trace_of_who_moved_the_address_for_ninety_days",
            java(
                "audit/SealedHistory.java",
                "and sealed_until <= :now",
                "and sealed_until <= :now and false")),
        Mutation.of(
            "what a guest has booked with her address is hers unasked",
            AskedVisitTest.class,
            "until_she_answers_it_is_a_question_and_nothing_else",
            java(
                "me/MyVisitQueries.java",
                "      and is_proved = :isProved\n",
                "      and cast(:isProved as boolean) is not null\n")),
        Mutation.of(
            "a link opens what its reader has denied",
            AskedVisitTest.class,
            "the_link_in_the_mail_opens_nothing_after_a_no",
            java("scheduling/BookingRows.java", "link_hash = null,", "")),
        Mutation.of(
            "a child is given the address of its parent",
            OneSourceTest.class,
            "a_child_is_not_given_an_address_of_its_parent",
            java(
                "people/IndependenceQueries.java",
                "      and not exists (select from proved_addresses where email = :email and is_current)\n",
                "")),
        Mutation.of(
            "an address that was given up is not erased",
            OneSourceTest.class,
            "erased_everywhere_means_every_profile_that_any_address_led_to",
            java(
                "people/AddressQueries.java",
                "        keepAsFormer(handle, account, email);\n",
                "")));
  }
}
