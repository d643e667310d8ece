package convo.growth;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts when the customers of today came, in days and months of universal time. */
final class ArrivalQueries {
  private ArrivalQueries() {}

  /** The last thirty days. */
  static List<Growth.Day> days(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select cast(day as date) as day, count(customers.id) customers
            from generate_series(:now::timestamptz at time zone 'UTC' - interval '29 days',
              :now::timestamptz at time zone 'UTC', interval '1 day') day
            left join core.customers
              on date_trunc('day', customers.created_at at time zone 'UTC') = date_trunc('day', day)
              and merged_into_id is null
              and erased_at is null
            group by day.day
            order by day.day
            """)
        .bind("now", now)
        .mapTo(Growth.Day.class)
        .list();
  }

  /** The last twelve months, this one included. */
  static List<Growth.Day> months(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select cast(month as date) as day, count(customers.id) customers
            from generate_series(date_trunc('month', :now::timestamptz at time zone 'UTC') - interval '11 months',
              date_trunc('month', :now::timestamptz at time zone 'UTC'), interval '1 month') month
            left join core.customers
              on date_trunc('month', customers.created_at at time zone 'UTC') = month
              and merged_into_id is null
              and erased_at is null
            group by month
            order by month
            """)
        .bind("now", now)
        .mapTo(Growth.Day.class)
        .list();
  }
}
