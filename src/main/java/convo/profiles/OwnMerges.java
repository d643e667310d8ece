package convo.profiles;

import convo.audit.Actor;
import convo.database.CustomerId;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Puts together what one shop has of somebody with two accounts, at her own word, and takes it
 * apart: in the transaction of its cause, which has entered the shop.
 */
public final class OwnMerges {
  private static final String RELINK =
      """
      update customer_shop_profiles
      set customer_id = :to
      where shop_id = :shop
      and id = :profile
      and customer_id = :from
      and erased_at is null
      and not exists (
        select from customer_shop_profiles other
        where other.shop_id = :shop
        and other.customer_id = :to)
      """;

  private OwnMerges() {}

  /**
   * What a shop has of her.
   *
   * @param kept its profile of the account that stays, where it has one
   * @param gone its profile of the other one
   */
  public record Pair(Optional<OwnProfile> kept, OwnProfile gone) {
    public ShopId shop() {
      return gone.shop();
    }

    /** Whether she has said of both that they are hers; of one alone nobody asks. */
    public boolean isAnswered() {
      return kept.isEmpty() || (kept.get().isClaimed() && gone.isClaimed());
    }
  }

  /** What becomes one, by the ids of the shops, so that two at once wait in one order. */
  public static List<Pair> pairs(List<OwnProfile> kept, List<OwnProfile> gone) {
    return gone.stream()
        .filter(OwnProfile::isMine)
        .map(one ->
            new Pair(
                kept.stream()
                    .filter(mine -> mine.isMine() && mine.shop().equals(one.shop()))
                    .findFirst(),
                one))
        .sorted((one, other) -> Long.compare(one.shop().value(), other.shop().value()))
        .toList();
  }

  /**
   * The profile becomes hers who stays; where the shop has one of her, the two become one.
   *
   * @param act by which account merge
   * @return false where one of the two is not what it was a moment ago
   */
  public static boolean join(
      Handle handle, Pair pair, UUID act, CustomerId me, Actor actor, Instant now) {
    if (pair.kept().isEmpty()) {
      return isSame(handle, List.of(pair.gone()))
          && relink(handle, pair.shop(), pair.gone().id(), pair.gone().person(), me);
    }
    var merge = putTogether(handle, pair.kept().get(), pair.gone(), actor, now);
    merge.ifPresent(id -> name(handle, pair.shop(), id, act));
    return merge.isPresent();
  }

  private static void name(Handle handle, ShopId shop, UUID merge, UUID act) {
    handle
        .createUpdate(
            """
            update profile_merges
            set account_merge_id = :act
            where shop_id = :shop
            and id = :merge
            """)
        .bind("act", act)
        .bind("shop", shop)
        .bind("merge", merge)
        .execute();
  }

  /**
   * Two profiles of a shop that are both of her who asks for it.
   *
   * @return the id in the ledger; empty where one of the two is not what it was a moment ago
   */
  public static Optional<UUID> putTogether(
      Handle handle, OwnProfile kept, OwnProfile gone, Actor actor, Instant now) {
    if (!isSame(handle, List.of(kept, gone))) {
      return Optional.empty();
    }
    var shop = kept.shop();
    return Optional.of(
        ProfileMergeQueries.join(
            handle,
            shop,
            actor,
            ProfileMergeQueries.side(handle, shop, kept.id()).orElseThrow(),
            ProfileMergeQueries.side(handle, shop, gone.id()).orElseThrow(),
            Map.of(),
            false,
            now));
  }

  /** Locks what becomes one, and says whether it still is what was looked at. */
  private static boolean isSame(Handle handle, List<OwnProfile> profiles) {
    var shop = profiles.getFirst().shop();
    MergeRows.lock(handle, shop, profiles.stream().map(OwnProfile::id).toList());
    return profiles.stream()
        .allMatch(one ->
            handle
                .createQuery(
                    """
                    select exists (
                      select from customer_shop_profiles
                      where shop_id = :shop
                      and id = :profile
                      and customer_id = :person
                      and erased_at is null
                      and (claimed_at is not null and merge_asked_at is null) = :claimed)
                    """)
                .bind("shop", shop)
                .bind("profile", one.id())
                .bind("person", one.person())
                .bind("claimed", one.isClaimed())
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * A profile leads from one of the two persons to the other, unless it is not there any more, or
   * the shop has one of that other.
   */
  public static boolean relink(
      Handle handle, ShopId shop, UUID profile, CustomerId from, CustomerId to) {
    MergeRows.lock(handle, shop, List.of(profile));
    return handle
            .createUpdate(RELINK)
            .bind("shop", shop)
            .bind("profile", profile)
            .bind("from", from)
            .bind("to", to)
            .execute()
        == 1;
  }

  /**
   * Whether the two can be taken apart at the shop, which nobody changes before the end of the
   * transaction. Whom the shop has erased since needs nothing.
   */
  public static MergeAnswer judge(Handle handle, ShopId shop, UUID act) {
    return ledger(handle, shop, act)
        .map(found -> ProfileMergeQueries.judge(handle, shop, found))
        .orElse(MergeAnswer.DONE);
  }

  /** Takes the two apart at the shop. */
  public static void apart(Handle handle, ShopId shop, UUID act, Actor actor, Instant now) {
    ledger(handle, shop, act)
        .ifPresent(found -> {
          MergeUndo.apply(handle, shop, found, now);
          MergeUndo.record(handle, shop, found, actor, now);
        });
  }

  private record Written(UUID id, UUID kept) {}

  /** The entry, held after its profile, as everybody takes them. */
  private static Optional<MergeLedger> ledger(Handle handle, ShopId shop, UUID act) {
    return handle
        .createQuery(
            """
            select id, kept_id kept
            from profile_merges
            where shop_id = :shop
            and account_merge_id = :act
            and undone_at is null
            """)
        .bind("shop", shop)
        .bind("act", act)
        .mapTo(Written.class)
        .findOne()
        .flatMap(written -> {
          MergeRows.lock(handle, shop, List.of(written.kept()));
          return MergeLedger.hold(handle, shop, written.id())
              .filter(held -> held.kept().equals(written.kept()));
        });
  }
}
