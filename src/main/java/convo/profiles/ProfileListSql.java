package convo.profiles;

/**
 * The statement of one page of the list. Each shape of search is a statement of its own, in which
 * nothing stands that is not asked for, so that the database plans it once and well.
 */
final class ProfileListSql {
  /** A view counts no further than this. */
  static final int MOST_COUNTED = 1_000;

  /** Whoever has one of so many tokens is looked at. */
  static final int FEW_HITS = 1_000;

  /** Beyond so many tokens nobody is counted, even where nothing else is asked for. */
  static final int MOST_HITS = 6_000;

  private static final String SHOWN =
      """
      select profile.id, profile.first_name, profile.last_name, profile.sort_name,
        case when :contacts then profile.email end email, case when :contacts then profile.phone end phone,
        profile.status, profile.allergy_note <> '' has_allergy,
        array(select tag from profile_tags
          where profile_tags.shop_id = :shop and profile_tags.profile_id = profile.id
          order by tag) tags,
        (select name from stylists
          where stylists.shop_id = :shop and stylists.id = profile.preferred_stylist_id) preferred_stylist,
        profile.total_bookings bookings, profile.total_spend_cents spend_cents, profile.last_booking_at,
        profile.no_show_count no_shows, profile.total, profile.is_more
      """;
  private static final String COLUMNS =
      """
      profile.id, profile.first_name, profile.last_name, profile.sort_name, profile.email, profile.phone,
        profile.status, profile.allergy_note, profile.preferred_stylist_id, profile.total_bookings,
        profile.total_spend_cents, profile.last_booking_at, profile.recency, profile.no_show_count
      """;

  private static final String ALL =
      """
      from (
        with counted as materialized (
          select count(*) number
          from (
            select
            from customer_shop_profiles profile
            where %2$s
            limit :most_counted + 1
          ) seen
        )
        select %1$s, (select least(number, :most_counted) from counted) total,
          (select number > :most_counted from counted) is_more
        from customer_shop_profiles profile
        where %2$s
        %3$s
        %4$s
      ) profile
      """;

  // A word is a range of the token index, which row-level security can use. Where the rarest word
  // has few
  // hits, they are looked at one by one; where even that is common, the list is walked in its order
  // until
  // the page is full.
  private static final String FOUND =
      """
      from (
        with word as materialized (
          select low, high, array(
            select token.profile_id
            from profile_search_tokens token
            where token.shop_id = :shop
            and token.token >= low
            and token.token < high
            and (:contacts or not token.contact)
            limit :most_hits) hits
          from unnest(cast(:low as text[]), cast(:high as text[])) word (low, high)
        ),
        rarest as materialized (
          select hits, cardinality(hits) <= :few_hits is_rare, cardinality(hits) = :most_hits is_more
          from word
          order by cardinality(hits)
          limit 1
        ),
        few as materialized (
          select %1$s
          from (
            select distinct hit
            from rarest
            cross join unnest(rarest.hits) hit
            where rarest.is_rare
          ) hits
          join customer_shop_profiles profile on profile.shop_id = :shop and profile.id = hits.hit
          where %2$s
          %5$s
        )
        (
          select %1$s, (select count(*) from few) total, false is_more
          from few profile
          where true
          %3$s
          %4$s
        )
        union all
        (
          select %1$s, %6$s
          from customer_shop_profiles profile
          where (select not is_rare from rarest)
          and %2$s
          %7$s
          %3$s
          %4$s
        )
      ) profile
      """;
  private static final String HITS =
      """
      (
            select case when bool_or(rarest.is_more) then least(count(distinct hit), :most_counted) else count(distinct hit) end
            from rarest
            cross join unnest(rarest.hits) hit
          ) total, (select is_more from rarest) is_more
      """;
  private static final String UNCOUNTED = "cast(null as bigint) total, true is_more\n";
  private static final String EVERY_WORD =
      """
      and not exists (
        select
        from word
        where not exists (
          select
          from profile_search_tokens token
          where token.shop_id = :shop
          and token.profile_id = profile.id
          and token.token >= word.low
          and token.token < word.high
          and (:contacts or not token.contact)))
      """;

  private static final String TAGGED =
      """
      and exists (
        select
        from profile_tags
        where profile_tags.shop_id = :shop
        and profile_tags.profile_id = profile.id
        and profile_tags.tag = :tag)
      """;

  private ProfileListSql() {}

  /**
   * @param words how many words are looked for
   */
  static String of(ProfileSearch search, int words) {
    var order = search.order();
    var inOrder =
        "order by profile.%1$s %2$s, profile.id %2$s".formatted(order.column(), order.direction());
    var beyond =
        search.after().isEmpty()
            ? ""
            : "and (profile.%s, profile.id) %s (cast(:place as %s), :after)"
                .formatted(order.column(), order.beyond(), order.type());
    var rows =
        (words == 0 ? ALL : FOUND)
            .formatted(
                COLUMNS,
                filters(search),
                beyond,
                inOrder + "\nlimit :most",
                words == 1 ? "" : EVERY_WORD,
                words == 1 && search.filters() == 0 ? HITS : UNCOUNTED,
                EVERY_WORD);
    return SHOWN + rows + inOrder + "\nlimit :most";
  }

  private static String filters(ProfileSearch search) {
    var filters =
        new StringBuilder(
            """
            profile.shop_id = :shop
            and profile.erased_at is null
            """);
    search.status().ifPresent(status -> filters.append("and profile.status = :status\n"));
    search
        .stylist()
        .ifPresent(stylist -> filters.append("and profile.preferred_stylist_id = :stylist\n"));
    if (search.unseenDays() > 0) {
      filters.append("and profile.recency < :unseenSince\n");
    }
    if (search.noShows()) {
      filters.append("and profile.no_show_count > 0\n");
    }
    if (!search.tag().isEmpty()) {
      filters.append(TAGGED);
    }
    return filters.toString();
  }
}
