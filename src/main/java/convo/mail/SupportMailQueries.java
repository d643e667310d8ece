package convo.mail;

import convo.database.PlatformDoor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The mails of all shops and of Convo that were not sent, as support may know of them. */
public final class SupportMailQueries {
  /** Who cares for an older one writes anew. */
  static final Duration SHOWN = Duration.ofDays(30);

  private static final int MOST = 100;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public SupportMailQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Those of the last weeks, the newest first; of an address only how it begins and where it is.
   */
  List<Undelivered> list() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select mail.id, mail.created_at as at, shops.name shop,
                  left(recipient, 1) || '…' || substring(recipient from '@[^@]*$') recipient,
                  shown_subject subject, failure, due_at, is_blanked
                from outbox_messages mail
                left join shops on shops.id = mail.shop_id
                where failure is not null
                and mail.created_at > :since
                order by mail.created_at desc, mail.id
                limit :most
                """)
            .bind("since", clock.instant().minus(SHOWN))
            .bind("most", MOST)
            .mapTo(Undelivered.class)
            .list());
  }

  /** How many wait to be sent. */
  long waiting() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select count(*)
                from outbox_messages
                where due_at is not null
                """)
            .mapTo(Long.class)
            .one());
  }

  /** Sends one again that was given up, as if it had never been tried. */
  Resending resend(UUID mail) {
    return platform.write(handle -> {
      var begun =
          handle
              .createUpdate(
                  """
                  update outbox_messages
                  set due_at = :now, tries = 0, failure = null, failed_at = null
                  where id = :mail
                  and failed_at is not null
                  and not is_blanked
                  """)
              .bind("now", clock.instant())
              .bind("mail", mail)
              .execute();
      var known =
          handle
              .createQuery("select count(*) from outbox_messages where id = :mail")
              .bind("mail", mail)
              .mapTo(Integer.class)
              .one();
      return Resending.of(begun == 1, known == 1);
    });
  }
}
