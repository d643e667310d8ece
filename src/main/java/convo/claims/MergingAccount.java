package convo.claims;

import convo.database.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * One of two accounts that are to become one.
 *
 * @param works whether it has a role in a shop
 * @param asksForStep whether it has a second factor
 * @param isErasing whether it is to be erased
 * @param isOpen whether nobody has closed it
 * @param isProved whether its main address was ever proved
 */
record MergingAccount(
    UUID id,
    String email,
    boolean support,
    boolean works,
    boolean asksForStep,
    boolean isErasing,
    boolean isOpen,
    boolean isProved,
    Optional<CustomerId> customer) {
  private static final String FIND =
      """
      select id, email, support,
        exists (select from memberships where account_id = accounts.id) works,
        exists (
          select from account_second_factors
          where account_id = accounts.id
          and confirmed_at is not null) asks_for_step,
        erasure_due_at is not null is_erasing, disabled_at is null is_open,
        email_verified_at is not null is_proved, customer_id customer
      from accounts
      where id = any(:ids)
      order by id
      """;

  /** As they are now. */
  static Map<UUID, MergingAccount> find(Handle handle, Collection<UUID> ids) {
    return handle
        .createQuery(FIND)
        .bindArray("ids", UUID.class, ids)
        .mapTo(MergingAccount.class)
        .collect(Collectors.toMap(MergingAccount::id, Function.identity()));
  }

  /**
   * Nobody changes them before the end of the transaction, nor puts one into a third. They are read
   * once they are held, for what hangs on them may have changed while this waited.
   */
  static Map<UUID, MergingAccount> hold(Handle handle, Collection<UUID> ids) {
    handle
        .createQuery(
            """
            select id
            from accounts
            where id = any(:ids)
            order by id
            for update
            """)
        .bindArray("ids", UUID.class, ids)
        .mapTo(UUID.class)
        .list();
    return find(handle, ids);
  }

  /** Why the other one may not be put into this one, as far as it lies with the accounts. */
  Optional<AccountMergeAnswer> refusal(MergingAccount gone) {
    if (!isOpen || !gone.isOpen) {
      return Optional.of(AccountMergeAnswer.CLOSED);
    }
    if (!isProved || !gone.isProved) {
      return Optional.of(AccountMergeAnswer.UNPROVED);
    }
    if (support || gone.support) {
      return Optional.of(AccountMergeAnswer.SUPPORT);
    }
    if (gone.works) {
      return Optional.of(AccountMergeAnswer.WORKS);
    }
    if (isErasing || gone.isErasing) {
      return Optional.of(AccountMergeAnswer.ERASING);
    }
    return gone.asksForStep && !asksForStep
        ? Optional.of(AccountMergeAnswer.WEAKER)
        : Optional.empty();
  }
}
