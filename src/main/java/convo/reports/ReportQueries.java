package convo.reports;

import convo.availability.OpenTime;
import convo.bookings.Booking;
import convo.bookings.BookingCursor;
import convo.bookings.BookingQueries;
import convo.bookings.BookingStatus;
import convo.bookings.OfferQueries;
import convo.bookings.StylistDiary;
import convo.database.Answers;
import convo.database.ShopDoor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Counts a shop's bookings, each time anew, in one message. */
public final class ReportQueries {
  /**
   * Of the period and of the one before, in this order. Each customer's visits are lined up once:
   * asked one by one who came again, a shop of 50,000 customers would take seconds for a year.
   */
  private static final String FIGURES =
      """
      with period (place, "from", until) as (
        values
          (1, cast(:from as timestamptz), cast(:until as timestamptz)),
          (2, cast(:fromBefore as timestamptz), cast(:untilBefore as timestamptz))),
      done as (
        select id, profile_id, starts_at,
          lag(id) over visits is null is_first,
          lead(starts_at) over visits next_at,
          lead(id) over visits next_id
        from bookings
        where shop_id = :shop
        and is_proved
        and status = 'completed'
        window visits as (partition by profile_id order by starts_at, id)),
      kept as (
        select id, profile_id, starts_at, status,
          lead(starts_at) over (partition by profile_id order by starts_at, id) next_at
        from bookings
        where shop_id = :shop
        and is_proved
        and status = any(:takingPlace)),
      cohort as (
        select distinct on (place, profile_id) place, id, next_id, next_at <= starts_at + interval '2016 hours' is_back
        from period
        join done
          on starts_at >= "from" - interval '2016 hours'
          and starts_at < until - interval '2016 hours'
        order by place, profile_id, starts_at, done.id),
      lost as (
        select place, profile_id
        from period
        join kept
          on starts_at >= "from" - interval '4320 hours'
          and starts_at < until - interval '4320 hours'
        where status = 'completed'
        and next_at is null)
      select figures.*, newcomers.*, returns.*, losses.*
      from period
      cross join lateral (
        select
          count(*) filter (where status = 'completed') visits,
          coalesce(sum(coalesce(paid_cents, price_cents)) filter (where status = 'completed'), 0) takings_cents,
          count(distinct profile_id) filter (where status = 'completed') customers,
          count(*) filter (where status = 'no_show') missed,
          coalesce(sum(price_cents) filter (where status = 'no_show'), 0) missed_cents,
          count(*) filter (where status = 'cancelled') cancelled
        from bookings
        where shop_id = :shop
        and is_proved
        and starts_at >= period.from
        and starts_at < period.until) figures
      cross join lateral (
        select count(*) newcomers
        from done
        where is_first
        and starts_at >= period.from
        and starts_at < period.until) newcomers
      cross join lateral (
        select count(*) cohort, count(*) filter (where is_back) returned, count(*) filter (where is_back and exists (
            select
            from booking_items again
            join booking_items before
              on before.shop_id = again.shop_id
              and before.stylist_id = again.stylist_id
            where again.shop_id = :shop
            and again.booking_id = cohort.next_id
            and before.booking_id = cohort.id)) faithful
        from cohort
        where cohort.place = period.place) returns
      cross join lateral (
        select count(*) lost
        from lost
        where lost.place = period.place
        and not exists (
          select
          from customer_shop_profiles gone
          where gone.shop_id = :shop
          and gone.id = lost.profile_id
          and gone.erased_at is not null)) losses
      order by period.place
      """;

  private static final String DAYS =
      """
      select
        case when :byMonth
          then date_trunc('month', starts_at at time zone :zone)::date
          else (starts_at at time zone :zone)::date
        end as day,
        count(*) visits,
        sum(coalesce(paid_cents, price_cents)) takings_cents
      from bookings
      where shop_id = :shop
      and is_proved
      and status = 'completed'
      and starts_at >= :from
      and starts_at < :until
      group by 1
      order by 1
      """;

  private static final String HOURS =
      """
      select
        extract(isodow from starts_at at time zone :zone)::integer weekday,
        extract(hour from starts_at at time zone :zone)::integer as hour,
        count(*) visits
      from bookings
      where shop_id = :shop
      and is_proved
      and status = any(:came)
      and starts_at >= :from
      and starts_at < :until
      group by 1, 2
      order by 1, 2
      """;

  private static final String STYLISTS =
      """
      select stylist.id, stylist.name, stylist.active, held.seconds, done.visits, done.cents
      from stylists stylist
      cross join lateral (
        select coalesce(sum(extract(epoch from upper(time) - lower(time))), 0)::bigint seconds
        from booking_segments segment
        cross join lateral (select segment.during * tstzrange(:from, :until)) clipped (time)
        where segment.shop_id = :shop
        and segment.held_id = stylist.id
        and segment.ends_at > cast(:from as timestamptz)
        and segment.during && tstzrange(:from, :until)) held
      cross join lateral (
        select count(distinct booking.id) visits, coalesce(sum(item.price_cents), 0)::bigint cents
        from booking_items item
        join bookings booking on booking.shop_id = item.shop_id and booking.id = item.booking_id
        where item.shop_id = :shop
        and item.stylist_id = stylist.id
        and item.starts_at >= cast(:from as timestamptz)
        and item.starts_at < cast(:until as timestamptz) + interval '2 days'
        and booking.starts_at >= :from
        and booking.starts_at < :until
        and booking.is_proved
        and booking.status = 'completed') done
      where stylist.shop_id = :shop
      order by stylist.position, stylist.name, stylist.id
      """;

  private static final String AHEAD =
      """
      select
        count(*) filter (where starts_at < cast(:now as timestamptz) + interval '168 hours') visits7,
        coalesce(sum(price_cents) filter (where starts_at < cast(:now as timestamptz) + interval '168 hours'), 0) cents7,
        count(*) filter (where starts_at < cast(:now as timestamptz) + interval '720 hours') visits30,
        coalesce(sum(price_cents) filter (where starts_at < cast(:now as timestamptz) + interval '720 hours'), 0) cents30,
        count(*) visits90,
        coalesce(sum(price_cents), 0) cents90
      from bookings
      where shop_id = :shop
      and is_proved
      and status = any(:ahead)
      and starts_at >= :now
      and starts_at < cast(:now as timestamptz) + interval '2160 hours'
      """;

  private static final String ALL =
      String.join(
          ";\n",
          FIGURES,
          DAYS,
          HOURS,
          STYLISTS,
          OfferQueries.DIARIES + "order by stylist.id\n",
          AHEAD);

  private final ShopDoor door;

  /** What the database says of one of the team. */
  record Done(UUID id, String name, boolean active, long seconds, long visits, long cents) {
    private Report.Stylist in(ReportPeriod period, List<StylistDiary> diaries) {
      return new Report.Stylist(id, name, open(period, diaries), seconds, visits, cents);
    }

    /** Whoever has left has no hours any more. */
    private long open(ReportPeriod period, List<StylistDiary> diaries) {
      var told = new OpenTime(period.from(), period.to());
      return diaries.stream()
          .filter(diary -> active && diary.id().equals(id))
          .map(diary -> diary.hours(period.shop().zone(), period.first(), period.end()))
          .flatMap(hours -> hours.open().stream())
          .mapToLong(time -> time.secondsWithin(told))
          .sum();
    }
  }

  public ReportQueries(ShopDoor door) {
    this.door = door;
  }

  /** All numbers of a period. */
  Report read(ReportPeriod period, Instant now) {
    return door.read(
        period.shop().id(),
        handle ->
            Answers.of(
                bound(handle.createQuery(ALL), period, now), answers -> report(answers, period)));
  }

  private static Query bound(Query query, ReportPeriod period, Instant now) {
    var before = period.before();
    return query
        .bind("shop", period.shop().id())
        .bind("zone", period.shop().zone().getId())
        .bind("byMonth", period.unit() == PeriodUnit.YEAR)
        .bind("from", period.from())
        .bind("until", period.to())
        .bind("fromBefore", before.from())
        .bind("untilBefore", before.to())
        .bind("firstDay", period.first().minusDays(1))
        .bind("lastDay", period.end().plusDays(1))
        .bind("now", now)
        .bindArray("takingPlace", BookingStatus.class, BookingStatus.TAKING_PLACE)
        .bindArray("came", BookingStatus.class, BookingStatus.CHECKED_IN, BookingStatus.COMPLETED)
        .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD);
  }

  private static Report report(Answers answers, ReportPeriod period) {
    var figures = answers.list(ReportFigures.class);
    var days = answers.list(Report.Day.class);
    var hours = answers.list(Report.Hour.class);
    var done = answers.list(Done.class);
    var diaries = answers.list(StylistDiary.class);
    var stylists =
        done.stream().map(one -> one.in(period, diaries)).filter(Report.Stylist::isShown).toList();
    var ahead = answers.list(Report.Ahead.class).getFirst();
    return new Report(figures.getFirst(), figures.getLast(), days, hours, stylists, ahead);
  }

  /** The bookings behind a number, before or after a place, as the list is ordered. */
  List<Booking> list(
      ReportPeriod period, ReportList list, BookingCursor place, Instant now, int most) {
    return door.read(
        period.shop().id(),
        handle ->
            list.bound(handle.createQuery(BookingQueries.OF_A_SHOP + list.condition()), period, now)
                .bind("shop", period.shop().id())
                .bind("startsAt", place.startsAt())
                .bind("booking", place.booking())
                .bind("most", most)
                .mapTo(Booking.class)
                .list());
  }
}
