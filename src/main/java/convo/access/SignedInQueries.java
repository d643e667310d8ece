package convo.access;

import convo.database.PlatformDoor;
import convo.shops.ShopRow;
import convo.supportsession.Deadlines;
import convo.supportsession.SupportSessionRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Asks, once a request, whose a session is and where that person belongs. A browser that is inside
 * a support session belongs there alone.
 */
public final class SignedInQueries {
  private static final String FIND =
      """
      select
        sessions.id session_id,
        sessions.created_at session_started_at,
        sessions.last_seen_at session_last_seen_at,
        sessions.ends_at session_ends_at,
        sessions.second_factor_at session_second_factor_at,
        sessions.mailbox_proved_at session_mailbox_proved_at,
        sessions.user_agent session_browser,
        sessions.address session_address,
        accounts.id account_id,
        accounts.name account_name,
        accounts.email account_email,
        accounts.support account_support,
        account_second_factors.confirmed_at is not null account_second_factor,
        accounts.customer_id account_customer,
        accounts.erasure_due_at account_erasure_due_at,
        accounts.language account_language,
        case when accounts.customer_id is null and accounts.email_verified_at is not null then
      """
          + AccountRows.PERSON
          + """
            end met,
            memberships.role,
            memberships.stylist_id stylist,
            coalesce(
              greatest(memberships.role_changed_at, support_sessions.write_granted_at)
                > coalesce(sessions.key_since, sessions.created_at),
              false) has_grown,
            memberships.role = 'owner' and exists (
              select
              from support_sessions
              where support_sessions.shop_id = memberships.shop_id
              and
          """
          + Deadlines.IS_OPEN
          + """
            ) told_of_support,
            array(
              select profile_id
              from support_reveals
              where support_reveals.shop_id = support_sessions.shop_id
              and support_reveals.support_session_id = support_sessions.id
              and field = 'email') revealed_emails,
            array(
              select profile_id
              from support_reveals
              where support_reveals.shop_id = support_sessions.shop_id
              and support_reveals.support_session_id = support_sessions.id
              and field = 'phone') revealed_phones,
          """
          + SupportSessionRow.COLUMNS
          + ",\n"
          + ShopRow.COLUMNS
          + """
          from sessions
          join accounts on accounts.id = sessions.account_id
          left join account_second_factors on account_second_factors.account_id = accounts.id
          left join support_sessions
            on support_sessions.shop_id = sessions.support_shop_id
            and support_sessions.id = sessions.support_session_id
          left join memberships on memberships.account_id = accounts.id
            and sessions.support_session_id is null
          left join shops on shops.id = coalesce(support_sessions.shop_id, memberships.shop_id)
          where sessions.id_hash = :key
          and sessions.ends_at > :now
          and sessions.last_seen_at > :idle
          and accounts.disabled_at is null
          order by shops.name, shops.id
          """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public SignedInQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** One round trip; once a minute a second one that writes down that the session is in use. */
  Optional<SignedIn> find(Token key) {
    var now = clock.instant();
    var rows = platform.read(handle -> rows(handle, key, now));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var first = rows.getFirst();
    if (first.session().isSeenLongAgo(now)) {
      platform.useWrite(handle -> see(handle, key, now));
    }
    var shopAccesses = rows.stream().flatMap(row -> row.shopAccess(now).stream()).toList();
    return Optional.of(
        new SignedIn(
            first.session(),
            account(first),
            shopAccesses,
            first.entered(now),
            rows.stream().anyMatch(SignedInRow::hasGrown)));
  }

  /** A shop that types somebody's address is met at her next page, not at her next sign-in. */
  private Account account(SignedInRow row) {
    var account = row.account();
    return row.met()
        .map(person -> {
          platform.useWrite(handle -> AccountRows.meetCustomer(handle, account.id()));
          return account.meeting(person);
        })
        .orElse(account);
  }

  private static List<SignedInRow> rows(Handle handle, Token key, Instant now) {
    return handle
        .createQuery(FIND)
        .bind("key", key.hash())
        .bindMethods(new Deadlines(now))
        .bind("idle", now.minus(Session.IDLE))
        .mapTo(SignedInRow.class)
        .list();
  }

  private static void see(Handle handle, Token key, Instant now) {
    handle
        .createUpdate(
            """
            update sessions
            set last_seen_at = :now
            where id_hash = :key
            """)
        .bind("key", key.hash())
        .bind("now", now)
        .execute();
  }
}
