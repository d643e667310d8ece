package convo.claims;

import convo.access.Account;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.claims.AddressQuestion.Answer;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.profiles.AddressChangeRows;
import convo.profiles.AddressClaimQueries;
import convo.profiles.ProfileWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a person is asked about addresses of theirs that shops have typed, over all shops. */
public final class AddressQuestionQueries {
  /** Of an open change, whether the person holds the new address, and whether the old one. */
  private static final String OF_ACCOUNT =
      """
      change.is_latest
      and change.decision is null
      and (change.after = any(mine.addresses)) <> (change.linked is not null and change.linked = any(mine.addresses))
      """;

  private static final String MINE =
      """
      cross join (
        select coalesce(array_agg(email), '{}') addresses
        from proved_addresses
        where account_id = :account
        and is_current) mine
      """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  /** An open change, as the shop knows it. */
  private record Asked(ShopId shop, UUID profile, boolean isOfOld, boolean isAnswered) {
    boolean takes(Answer answer) {
      return switch (answer) {
        case ME, NOT_ME -> !isOfOld && !isAnswered;
        case RIGHT, WRONG -> isOfOld;
      };
    }
  }

  public AddressQuestionQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Those that wait for the person, or for the shop. */
  public List<AddressQuestion> of(Account account) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select change.id, shops.name shop_name, change.after address,
                  not change.after = any(mine.addresses) is_of_old, change.answer is not null is_answered
                from address_changes change
                join shops on shops.id = change.shop_id
                """
                    + MINE
                    + """
                    where change.answer is distinct from 'not_me'
                    and
                    """
                    + OF_ACCOUNT
                    + """
                    order by shops.name, change.id
                    """)
            .bind("account", account.id())
            .mapTo(AddressQuestion.class)
            .list());
  }

  /** Takes an answer; false where nobody asks the person that. */
  boolean answer(Account account, UUID question, Answer answer) {
    return platform.write(handle -> {
      var asked = find(handle, account, question).filter(one -> one.takes(answer));
      asked.ifPresent(one -> {
        PlatformDoor.enter(handle, one.shop());
        answer(handle, account, question, one, answer);
      });
      return asked.isPresent();
    });
  }

  private static Optional<Asked> find(Handle handle, Account account, UUID question) {
    return handle
        .createQuery(
            """
            select change.shop_id shop, change.profile_id profile,
              not change.after = any(mine.addresses) is_of_old, change.answer is not null is_answered
            from address_changes change
            """
                + MINE
                + """
                where change.id = :question
                and
                """
                + OF_ACCOUNT
                + """
                for update of change
                """)
        .bind("account", account.id())
        .bind("question", question)
        .mapTo(Asked.class)
        .findOne();
  }

  private void answer(Handle handle, Account account, UUID question, Asked asked, Answer answer) {
    var now = clock.instant();
    switch (answer) {
      case ME, NOT_ME -> note(handle, asked, question, answer);
      case RIGHT -> AddressClaimQueries.agree(handle, asked.shop(), asked.profile(), now);
      case WRONG -> AddressChangeRows.decide(handle, asked.shop(), asked.profile(), false, now);
    }
    AuditQueries.record(
        handle,
        asked.shop(),
        now,
        actor(account, answer),
        said(answer),
        ProfileWords.SUBJECT,
        asked.profile(),
        0,
        Map.of());
  }

  private void note(Handle handle, Asked asked, UUID question, Answer answer) {
    handle
        .createUpdate(
            """
            update address_changes
            set answer = :answer, answered_at = :now
            where shop_id = :shop
            and id = :question
            """)
        .bind("shop", asked.shop())
        .bind("question", question)
        .bind("answer", answer)
        .bind("now", clock.instant())
        .execute();
  }

  /** Nobody knows yet that the holder of the new address is the customer. */
  private static Actor actor(Account account, Answer answer) {
    return switch (answer) {
      case RIGHT, WRONG -> Actor.customer(account.id());
      case ME, NOT_ME ->
          new Actor(
              Actor.Kind.CUSTOMER,
              Optional.of(account.id()),
              "The holder of the new address",
              Optional.empty());
    };
  }

  private static AuditAction said(Answer answer) {
    return switch (answer) {
      case ME -> AuditAction.SAID_THIS_IS_THEM;
      case NOT_ME -> AuditAction.SAID_THIS_IS_NOT_THEM;
      case RIGHT -> AuditAction.AGREED_TO_THE_NEW_ADDRESS;
      case WRONG -> AuditAction.DID_NOT_AGREE_TO_THE_NEW_ADDRESS;
    };
  }
}
