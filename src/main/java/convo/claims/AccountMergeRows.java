package convo.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The ledger of accounts that were put together, and the proofs that come before. */
final class AccountMergeRows {
  private static final String COLUMNS =
      """
      select merge.id, merge.gone_id gone, coalesce(merge.undo -> 'account' ->> 'email', other.email) email,
        exists (
          select from account_second_factors
          where account_id = merge.gone_id
          and confirmed_at is not null) asks_for_step,
        merge.proved_at, merge.factor_proved_at, merge.at, merge.undone_at
      from account_merges merge
      join accounts other on other.id = merge.gone_id
      where merge.account_id = :account
      """;
  private static final String ONE =
      COLUMNS
          + """
          and merge.id = :id
          """;
  private static final String LIVE =
      COLUMNS
          + """
          and merge.at > :since
          and merge.undone_at is null
          order by merge.at desc, merge.id
          """;

  private AccountMergeRows() {}

  /** One of this account; anybody else's is not found. */
  static Optional<AccountMerge> find(Handle handle, UUID account, UUID id) {
    return one(handle, ONE, account, id);
  }

  /** As {@link #find}, and of two at once the second one waits. */
  static Optional<AccountMerge> hold(Handle handle, UUID account, UUID id) {
    return one(handle, ONE + "for update of merge\n", account, id);
  }

  private static Optional<AccountMerge> one(Handle handle, String sql, UUID account, UUID id) {
    return handle
        .createQuery(sql)
        .bind("account", account)
        .bind("id", id)
        .mapTo(AccountMerge.class)
        .findOne();
  }

  /** What was put into the account since then and is still one with it, the latest first. */
  static List<AccountMerge> live(Handle handle, UUID account, Instant since) {
    return handle
        .createQuery(LIVE)
        .bind("account", account)
        .bind("since", since)
        .mapTo(AccountMerge.class)
        .list();
  }

  /** Another account was proved; what was proved before is void. */
  static UUID prove(Handle handle, UUID account, UUID gone, Instant now) {
    handle
        .createUpdate(
            """
            delete from account_merges
            where account_id = :account
            and at is null
            """)
        .bind("account", account)
        .execute();
    return handle
        .createQuery(
            """
            insert into account_merges (account_id, gone_id, proved_at)
            values (:account, :gone, :now)
            returning id
            """)
        .bind("account", account)
        .bind("gone", gone)
        .bind("now", now)
        .mapTo(UUID.class)
        .one();
  }

  static void proveStep(Handle handle, UUID account, UUID id, Instant now) {
    handle
        .createUpdate(
            """
            update account_merges
            set factor_proved_at = :now
            where account_id = :account
            and id = :id
            and at is null
            """)
        .bind("account", account)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /** From now on the two are one; so nothing that follows takes the person for somebody else. */
  static void begin(Handle handle, UUID id, Optional<UUID> customer, Instant now) {
    handle
        .createUpdate(
            """
            update account_merges
            set at = :now, customer_id = cast(:customer as uuid), undo = '{}'
            where id = :id
            """)
        .bind("id", id)
        .bind("customer", customer.map(UUID::toString).orElse(null))
        .bind("now", now)
        .execute();
  }

  static void write(Handle handle, UUID id, AccountMergeLedger ledger) {
    handle
        .createUpdate(
            """
            update account_merges
            set undo = cast(:undo as jsonb)
            where id = :id
            """)
        .bind("id", id)
        .bind("undo", ledger.json())
        .execute();
  }

  static AccountMergeLedger ledger(Handle handle, UUID id) {
    return AccountMergeLedger.of(
        handle
            .createQuery(
                """
                select cast(undo as text)
                from account_merges
                where id = :id
                """)
            .bind("id", id)
            .mapTo(String.class)
            .one());
  }

  static void end(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate(
            """
            update account_merges
            set undo = null, undone_at = :now
            where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }
}
