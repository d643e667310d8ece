package convo.outbox;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The mail that waits: a row is written in the transaction of its cause, so that neither exists
 * without the other.
 */
public final class OutboxQueries {
  private static final String BLANK = "[no longer good]";

  /** What was not sent until now is not sent with a blank: nobody needs it any more. */
  private static final String BLANKED =
      """
      update outbox_messages
      set subject = replace(subject, secret, :blank), body = replace(body, secret, :blank),
        secret = null, secret_of = null, secret_ends_at = null, is_blanked = true, due_at = null, calendar = null
      """;

  private final PlatformDoor platform;

  public OutboxQueries(PlatformDoor platform) {
    this.platform = platform;
  }

  /**
   * Puts a mail into the outbox.
   *
   * @param handle the transaction of the cause
   * @param shop in whose name it is sent; empty for Convo itself
   */
  public static void add(Handle handle, Optional<ShopId> shop, Actor actor, Instant at, Mail mail) {
    handle
        .createUpdate(
            """
            insert into outbox_messages (shop_id, actor_kind, actor_account_id, actor_name, support_session_id,
              kind, recipient, subject, body, secret, secret_of, secret_ends_at, language, is_urgent, is_private,
              calendar, created_at, due_at)
            values (:shop, :actorKind, :actorAccount, :actorName, :session,
              :kind, :recipient, :subject, :body, :secret, :secretOf, :secretEndsAt, :language, :isUrgent, :isPrivate,
              :calendar, :at, :at)
            """)
        .bind("shop", shop)
        .bind("actorKind", actor.kind())
        .bind("actorAccount", actor.account())
        .bind("actorName", actor.name())
        .bind("session", actor.supportSession())
        .bind("at", at)
        .bind("kind", mail.kind())
        .bind("recipient", mail.recipient())
        .bind("subject", mail.subject())
        .bind("body", mail.body())
        .bind("secret", mail.secret().map(Secret::text))
        .bind("secretOf", mail.secret().map(Secret::of))
        .bind("secretEndsAt", mail.secret().map(Secret::endsAt))
        .bind("language", mail.language().tag())
        .bind("isUrgent", mail.isUrgent())
        .bind("isPrivate", mail.isPrivate())
        .bind("calendar", mail.calendar())
        .execute();
  }

  /** Blanks what opened something that is used or withdrawn, in the transaction of the cause. */
  public static void blank(Handle handle, UUID secretOf) {
    handle
        .createUpdate(
            BLANKED
                + """
                where secret_of = :secretOf
                """)
        .bind("secretOf", secretOf)
        .bind("blank", BLANK)
        .execute();
  }

  /** Blanks what opens something of a shop to somebody, in the transaction of the cause. */
  public static void blankTo(Handle handle, ShopId shop, String recipient) {
    handle
        .createUpdate(
            BLANKED
                + """
                where shop_id = :shop
                and recipient = :recipient
                and secret is not null
                """)
        .bind("shop", shop)
        .bind("recipient", recipient)
        .bind("blank", BLANK)
        .execute();
  }

  /**
   * Blanks what has ended.
   *
   * @return how many mails held it
   */
  public static int blankEnded(Handle handle, Instant now, int most) {
    return handle
        .createUpdate(
            BLANKED
                + """
                where id in (
                  select id
                  from outbox_messages
                  where secret_ends_at <= :now
                  limit :most
                  for update skip locked)
                """)
        .bind("now", now)
        .bind("most", most)
        .bind("blank", BLANK)
        .execute();
  }

  /** The newest mails of all, for the demo's mail page. */
  List<KeptMail> newest(int most) {
    return platform.read(handle ->
        handle
            .createQuery(
                "select\n"
                    + KeptMail.COLUMNS
                    + """
                    from outbox_messages mail
                    left join shops on shops.id = mail.shop_id
                    order by mail.created_at desc, mail.id
                    limit :most
                    """)
            .bind("most", most)
            .mapTo(KeptMail.class)
            .list());
  }

  Optional<KeptMail> find(UUID mail) {
    return platform.read(handle ->
        handle
            .createQuery(
                "select\n"
                    + KeptMail.COLUMNS
                    + """
                    from outbox_messages mail
                    left join shops on shops.id = mail.shop_id
                    where mail.id = :mail
                    """)
            .bind("mail", mail)
            .mapTo(KeptMail.class)
            .findOne());
  }
}
