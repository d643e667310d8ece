package convo.growth;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Says once, for each threshold, that the number of customers has reached it. */
public final class WarningQueries {
  private static final Actor GROWTH = Actor.system("Growth");

  private final PlatformDoor platform;
  private final GrowthQueries growth;
  private final List<Long> thresholds;
  private final String address;
  private final InstantSource clock;

  /**
   * Knows when to warn.
   *
   * @param address of the growth page, for the mail
   */
  public WarningQueries(
      PlatformDoor platform,
      GrowthQueries growth,
      List<Long> thresholds,
      String address,
      InstantSource clock) {
    this.platform = platform;
    this.growth = growth;
    this.thresholds = thresholds;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Warns of each threshold that is reached and was not before; the warning and its mail are one.
   */
  public void warn() {
    var live = growth.live();
    for (var threshold : thresholds) {
      if (live >= threshold) {
        platform.useWrite(handle -> warn(handle, threshold, live));
      }
    }
  }

  /** Those that support has not put away yet, the largest first. */
  public List<GrowthWarning> open() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select threshold, customers, reached_at
                from growth_warnings
                where dismissed_at is null
                order by threshold desc
                """)
            .mapTo(GrowthWarning.class)
            .list());
  }

  /** When support is warned, smallest first. */
  List<Long> thresholds() {
    return thresholds;
  }

  /** Puts a warning away for everybody in support; false when there is none. */
  boolean dismiss(long threshold) {
    return platform.write(handle ->
        handle
                .createUpdate(
                    """
                    update growth_warnings
                    set dismissed_at = coalesce(dismissed_at, :now)
                    where threshold = :threshold
                    """)
                .bind("now", clock.instant())
                .bind("threshold", threshold)
                .execute()
            == 1);
  }

  private void warn(Handle handle, long threshold, long live) {
    var now = clock.instant();
    if (isFirst(handle, new GrowthWarning(threshold, live, now))) {
      for (var recipient : support(handle)) {
        var mail =
            AccountRows.readerOf(handle, recipient).speak(() -> mail(recipient, threshold, live));
        OutboxQueries.add(handle, Optional.empty(), GROWTH, now, mail);
      }
    }
  }

  private static boolean isFirst(Handle handle, GrowthWarning warning) {
    return handle
            .createUpdate(
                """
                insert into growth_warnings (threshold, customers, reached_at)
                values (:threshold, :customers, :reachedAt)
                on conflict do nothing
                """)
            .bindMethods(warning)
            .execute()
        == 1;
  }

  private Mail mail(String recipient, long threshold, long live) {
    return new Mail(
        "growth",
        recipient,
        Words.growth().mailSubject(threshold),
        Words.growth().mail(live, threshold, address));
  }

  private static List<String> support(Handle handle) {
    return handle
        .createQuery(
            """
            select email
            from accounts
            where support
            and disabled_at is null
            order by email
            """)
        .mapTo(String.class)
        .list();
  }
}
