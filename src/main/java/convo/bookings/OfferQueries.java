package convo.bookings;

import convo.database.Answers;
import convo.shops.Limits;
import convo.shops.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads in one message all that says when services can be had. */
public final class OfferQueries {
  /** Days before and after those asked for that reach into them. */
  private static final int AROUND = 3;

  /** More than a buffer, or than what may lie between two services. */
  private static final Duration LEEWAY = Duration.ofMinutes(Limits.BUFFER_MINUTES + 60);

  /** What can be booked, and what {@code :moving} has already; a condition or an order follows. */
  public static final String OFFERED =
      """
      select service.id, service.name, service.price_cents, service.duration_minutes,
        service.buffer_before_minutes, service.buffer_after_minutes,
        coalesce(service.gap_after_minutes, 0) gap_after_minutes, coalesce(service.gap_minutes, 0) gap_minutes,
        service.needs_kind needs, coalesce((
          select json_agg(doer.stylist_id)
          from stylist_services doer
          where doer.shop_id = service.shop_id
          and doer.service_id = service.id), '[]') stylists
      from services service
      where service.shop_id = :shop
      and (service.active or service.id in (
        select item.service_id
        from booking_items item
        where item.shop_id = :shop
        and item.booking_id = :moving))
      """;

  private static final String SERVICES =
      OFFERED
          + """
          and service.id = any(:services)
          """;

  /**
   * When the people of a team work from {@code :firstDay} to {@code :lastDay}, each a {@link
   * StylistDiary}; a condition or an order follows.
   */
  public static final String DIARIES =
      """
      select stylist.id, stylist.name, coalesce((
          select min(service.buffer_before_minutes + service.duration_minutes + service.buffer_after_minutes)
          from stylist_services doer
          join services service
            on service.shop_id = doer.shop_id
            and service.id = doer.service_id
          where doer.shop_id = stylist.shop_id
          and doer.stylist_id = stylist.id
          and service.active), 0) shortest_minutes, coalesce((
          select json_agg(json_build_object('weekday', weekday, 'start', start_minute, 'end', end_minute)
            order by start_minute)
          from working_hours hours
          where hours.shop_id = stylist.shop_id
          and hours.stylist_id = stylist.id), '[]') week, coalesce((
          select json_agg(json_build_object('day', special.day, 'hours', coalesce((
            select json_agg(json_build_object('start', start_minute, 'end', end_minute) order by start_minute)
            from exception_hours hours
            where hours.shop_id = special.shop_id
            and hours.exception_id = special.id), '[]')))
          from hours_exceptions special
          where special.shop_id = stylist.shop_id
          and special.stylist_id = stylist.id
          and special.day between :firstDay and :lastDay), '[]') specials, coalesce((
          select json_agg(json_build_object('from', away.starts_at, 'until', away.ends_at))
          from time_off away
          where away.shop_id = stylist.shop_id
          and away.stylist_id = stylist.id
          and away.starts_at < :lastDay
          and away.ends_at > :firstDay), '[]') absences
      from stylists stylist
      where stylist.shop_id = :shop
      """;

  private static final String DOERS =
      """
      select stylist_id
      from stylist_services
      where shop_id = :shop
      and service_id = any(:services)
      and (:anyone or stylist_id = any(:stylists))
      """;
  private static final String TEAM =
      DIARIES
          + """
          and stylist.active
          and stylist.id in (
          """
          + DOERS
          + """
          )
          order by stylist.position, stylist.name, stylist.id
          """;
  private static final String RESOURCES =
      """
      select id, kind, name
      from resources
      where shop_id = :shop
      order by position, key
      """;

  /**
   * Only of those who may do it, and of all resources; by when it ends, since behind the wall of
   * rows a range uses no index, and all that was ever held would be read.
   */
  private static final String HELD =
      """
      with wanted(id) as (
      """
          + DOERS
          + """
            union
            select id
            from resources
            where shop_id = :shop)
          select segment.booking_id booking, segment.held_id held, lower(segment.during) "from",
            upper(segment.during) until, item.starts_at, item.ends_at
          from wanted
          join booking_segments segment
            on segment.shop_id = :shop
            and segment.held_id = wanted.id
            and segment.ends_at > :from
          join booking_items item
            on item.shop_id = segment.shop_id
            and item.id = segment.item_id
          where segment.during && tstzrange(:from, coalesce(cast(:until as timestamptz), (
            select cast(:from as timestamptz) + make_interval(mins => :leeway + :visits * max(
              service.buffer_before_minutes + greatest(service.duration_minutes, :longest)
                + service.buffer_after_minutes + :leeway))
            from services service
            where service.shop_id = :shop
            and service.id = any(:services))))
          and segment.booking_id is distinct from :moving
          order by lower(segment.during)
          """;

  private static final String ALL = String.join(";\n", SERVICES, TEAM, RESOURCES, HELD);

  private OfferQueries() {}

  /**
   * What is offered of some services.
   *
   * @param first the first day, of the shop's zone
   * @param moving a booking whose own time does not count, and whose services are still to be had
   */
  public static Offers read(
      Handle handle,
      Shop shop,
      List<UUID> services,
      LocalDate first,
      int days,
      Optional<UUID> moving) {
    var wishes = services.stream().map(service -> new Wish(service, Optional.empty())).toList();
    return ofWishes(handle, shop, wishes, first, days, moving);
  }

  /** As {@link #read}, of nobody but those who are wished for, where each wish names somebody. */
  public static Offers ofWishes(
      Handle handle,
      Shop shop,
      List<Wish> wishes,
      LocalDate first,
      int days,
      Optional<UUID> moving) {
    var from = first.minusDays(AROUND).atStartOfDay(shop.zone()).toInstant();
    var until = first.plusDays(days + AROUND).atStartOfDay(shop.zone()).toInstant();
    return read(handle, shop, wishes, first, days, from, Optional.of(until), moving);
  }

  /**
   * What is offered at one start. Where each wish names somebody, what they are held for long
   * before or after it is left out; whoever does not mind gets who has the fewest bookings of the
   * day.
   */
  public static Offers at(
      Handle handle, Shop shop, List<Wish> wishes, Instant start, Optional<UUID> moving) {
    var day = LocalDate.ofInstant(start, shop.zone());
    return anyone(wishes)
        ? ofWishes(handle, shop, wishes, day, 1, moving)
        : read(handle, shop, wishes, day, 1, start.minus(LEEWAY), Optional.empty(), moving);
  }

  private static int longest(List<Wish> wishes) {
    return wishes.stream()
        .flatMap(wish -> wish.minutes().stream())
        .mapToInt(each -> each)
        .max()
        .orElse(0);
  }

  private static boolean anyone(List<Wish> wishes) {
    return wishes.stream().anyMatch(wish -> wish.stylist().isEmpty());
  }

  private static Offers read(
      Handle handle,
      Shop shop,
      List<Wish> wishes,
      LocalDate first,
      int days,
      Instant from,
      Optional<Instant> until,
      Optional<UUID> moving) {
    var query =
        handle
            .createQuery(ALL)
            .bind("shop", shop.id())
            .bindArray("services", UUID.class, wishes.stream().map(Wish::service).toList())
            .bind("anyone", anyone(wishes))
            .bindArray(
                "stylists",
                UUID.class,
                wishes.stream().flatMap(wish -> wish.stylist().stream()).toList())
            .bind("firstDay", first.minusDays(AROUND))
            .bind("lastDay", first.plusDays(days + AROUND))
            .bind("from", from)
            .bind("until", until)
            .bind("leeway", (int) LEEWAY.toMinutes())
            .bind("visits", wishes.size())
            .bind("longest", longest(wishes))
            .bind("moving", moving);
    return Answers.of(
        query,
        answers ->
            new Offers(
                shop,
                answers.list(BookedService.class),
                answers.list(StylistDiary.class),
                answers.list(Offers.Resource.class),
                answers.list(Offers.Held.class)));
  }
}
