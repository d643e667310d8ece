package convo.wall;

import static convo.wall.Mutation.java;

import convo.feeds.FeedTest;
import java.util.List;

/** The locks on the links by which calendars fetch visits. */
final class CalendarMutations {
  private CalendarMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "any link opens a calendar",
            FeedTest.class,
            "only_the_link_as_it_stands_opens_anything_and_all_others_are_answered_alike",
            java(
                "feeds/FeedLinkQueries.java",
                "            where calendar_hash = :hash\n            union all",
                "            where calendar_hash is not null and cast(:hash as bytea) is not null\n            union all")),
        Mutation.of(
            "a closed account's calendar is fetched",
            FeedTest.class,
            "who_is_erased_or_shut_out_is_fetched_for_no_more",
            java(
                "feeds/FeedLinkQueries.java",
                "          where accounts.disabled_at is null\n",
                "")),
        Mutation.of(
            "an erased person's link stays",
            FeedTest.class,
            "who_is_erased_or_shut_out_is_fetched_for_no_more",
            java("people/PersonErasure.java", "calendar_key = null, calendar_hash = null, ", "")),
        Mutation.of(
            "who is no stylist any more takes the link along",
            FeedTest.class,
            "who_leaves_the_team_or_is_no_stylist_any_more_takes_nothing_along",
            java(
                "members/MemberRows.java",
                "              calendar_key = case when stylist_id is not distinct from :stylist then calendar_key end,\n"
                    + "              calendar_hash = case when stylist_id is not distinct from :stylist then calendar_hash end,\n",
                "")),
        Mutation.of(
            "a stylist's calendar names contacts whatever the shop says",
            FeedTest.class,
            "sam_sees_his_day_with_names_and_contacts_only_where_the_shop_lets_stylists",
            java(
                "access/ShopAccess.java",
                "role != Access.STYLIST || shop.policy()",
                "!shop.slug().isEmpty() || shop.policy()")),
        Mutation.of(
            "a visit that nobody has proved stands in a calendar",
            FeedTest.class,
            "a_visit_that_nobody_has_proved_or_answered_is_none_or_tentative",
            java("feeds/VisitFeedQueries.java", "          and booking.is_proved\n", "")));
  }
}
