package convo.outbox;

import convo.database.PlatformDoor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Which mail is sent next, and what became of it. Any number of nodes may ask at once: whoever has
 * claimed a mail has it for itself until its time is up.
 */
public final class DeliveryQueries {
  /** How long a claim holds: longer than sending may take, so that only a dead node loses it. */
  static final Duration CLAIM = Duration.ofMinutes(3);

  /** What nobody has tried for so long, because mail was off, may mean nothing any more. */
  static final Duration LATE = Duration.ofDays(3);

  /** From one try to the next; after the last the mail is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private static final String CLAIM_NEXT =
      """
      with next as (
        select id
        from outbox_messages
        where due_at <= :now
        and (is_urgent or not :onlyUrgent)
        and (secret_ends_at is null or secret_ends_at > :now)
        order by is_urgent desc, due_at, id
        limit 1
        for update skip locked),
      mail as (
        update outbox_messages
        set due_at = :until, tries = tries + 1
        where id = (select id from next)
        returning id, shop_id, created_at, kind, actor_name, recipient, subject, body, language, tries, calendar)
      select
      """
          + KeptMail.COLUMNS
          + """
          from mail
          left join shops on shops.id = mail.shop_id
          """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public DeliveryQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Takes the next mail that is due, the urgent ones first. What opens nothing by now stays. */
  Optional<KeptMail> claim(boolean onlyUrgent) {
    var now = clock.instant();
    return platform.write(handle ->
        handle
            .createQuery(CLAIM_NEXT)
            .bind("now", now)
            .bind("until", now.plus(CLAIM))
            .bind("onlyUrgent", onlyUrgent)
            .mapTo(KeptMail.class)
            .findOne());
  }

  /** The server has taken it. */
  void sent(KeptMail mail) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update outbox_messages
                set sent_at = :now, due_at = null, failure = null, failed_at = null
                where id = :mail
                """)
            .bind("mail", mail.id())
            .bind("now", clock.instant())
            .execute());
  }

  /** It was not sent: it is tried again after a pause, or given up. */
  void failed(KeptMail mail, MailFailure why) {
    var now = clock.instant();
    var isOver = why.isFinal() || mail.tries() > PAUSES.size();
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update outbox_messages
                set due_at = :due, failed_at = :failed, failure = :why
                where id = :mail
                and tries = :tries
                and due_at is not null
                """)
            .bind("mail", mail.id())
            .bind("tries", mail.tries())
            .bind("due", isOver ? Optional.<Instant>empty() : Optional.of(again(mail, now)))
            .bind("failed", isOver ? Optional.of(now) : Optional.<Instant>empty())
            .bind("why", why)
            .execute());
  }

  /**
   * Gives up what nobody has tried for days, and what ended all that tried it; people may still
   * send it again.
   */
  void giveUpLate() {
    var now = clock.instant();
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update outbox_messages
                set due_at = null, failed_at = :now,
                  failure = case when due_at <= :longAgo then :late else :ourFault end
                where due_at <= :longAgo
                or (due_at <= :now and tries > :most)
                """)
            .bind("now", now)
            .bind("longAgo", now.minus(LATE))
            .bind("late", MailFailure.LATE)
            .bind("ourFault", MailFailure.OUR_FAULT)
            .bind("most", PAUSES.size())
            .execute());
  }

  private static Instant again(KeptMail mail, Instant now) {
    return now.plus(PAUSES.get(mail.tries() - 1));
  }
}
