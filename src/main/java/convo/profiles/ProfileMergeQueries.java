package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.shops.Shop;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts two profiles of a shop together and takes them apart again. Through the platform's door,
 * which alone may take a profile away; a shop's own role may not.
 */
public final class ProfileMergeQueries {
  /**
   * So far the version goes on, and back when it is taken apart: a form that was opened in between
   * is never mistaken for one of later.
   */
  private static final int LEAP = 1000;

  private static final int LISTED = 200;

  private static final String SIDES =
      ProfileQueries.COLUMNS
          + """
          , customer_id person,
            email is not null or claimed_at is not null
              or exists (
                select from core.customers person
                where person.id = profile.customer_id
                and (person.email is not null or person.contact_customer_id is not null))
              or exists (select from accounts where accounts.customer_id = profile.customer_id) has_address,
            exists (
              select from memberships
              join accounts on accounts.id = memberships.account_id
              where memberships.shop_id = profile.shop_id
              and accounts.customer_id = profile.customer_id) is_staff,
            (select count(*) from bookings
              where bookings.shop_id = profile.shop_id and bookings.profile_id = profile.id) visits,
            (select count(*) from corrections
              where corrections.shop_id = profile.shop_id and corrections.profile_id = profile.id) wishes
          """
          + ProfileQueries.OF_PROFILES;

  private static final String LIST =
      """
      select merge.id, merge.kept_id kept, coalesce(trim(kept.first_name || ' ' || kept.last_name), '') kept_name,
        merge.gone_id gone,
        coalesce(
          trim(gone.first_name || ' ' || gone.last_name),
          trim((merge.undo -> 'gone' ->> 'first_name') || ' ' || (merge.undo -> 'gone' ->> 'last_name')),
          '') gone_name,
        merge.at, merge.actor_name, kept.merge_asked_at is not null is_asked, merge.undo is not null is_known,
        merge.account_merge_id is not null is_own, merge.undone_at
      from profile_merges merge
      left join customer_shop_profiles kept on kept.shop_id = merge.shop_id and kept.id = merge.kept_id
      left join customer_shop_profiles gone on gone.shop_id = merge.shop_id and gone.id = merge.gone_id
      where merge.shop_id = :shop
      and merge.at > :since
      order by merge.at desc, merge.id
      limit :most
      """;

  private final PlatformDoor platform;
  private final URI portal;
  private final InstantSource clock;

  /**
   * @param portal the address of this portal, for links
   */
  public ProfileMergeQueries(PlatformDoor platform, URI portal, InstantSource clock) {
    this.platform = platform;
    this.portal = portal;
    this.clock = clock;
  }

  /** One of two that may become one; nothing where the shop has no such profile. */
  public Optional<MergeSide> side(ShopId shop, UUID profile) {
    return platform.read(shop, handle -> side(handle, shop, profile));
  }

  static Optional<MergeSide> side(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(SIDES)
        .bind("shop", shop)
        .bindArray("ids", UUID.class, Set.of(profile))
        .registerColumnMapper(ProfileValues.class, ProfileValues::of)
        .mapTo(MergeSide.class)
        .findOne();
  }

  /** What was put together in the last thirty days, the latest first. */
  public List<ProfileMerge> list(ShopId shop) {
    return platform.read(
        shop,
        handle ->
            handle
                .createQuery(LIST)
                .bind("shop", shop)
                .bind("since", clock.instant().minus(ProfileMerge.UNDOABLE))
                .bind("most", LISTED)
                .mapTo(ProfileMerge.class)
                .list());
  }

  /** Whether two profiles may become one, whoever asks for it. */
  public static MergeAnswer judge(MergeSide kept, MergeSide gone) {
    if (kept.isStaff() || gone.isStaff()) {
      return MergeAnswer.STAFF;
    }
    if (kept.hasAddress() && gone.hasAddress()) {
      return MergeAnswer.TWO_ADDRESSES;
    }
    return gone.hasAddress() ? MergeAnswer.ADDRESS_GOES : MergeAnswer.DONE;
  }

  /** Puts two together: all of it or nothing. */
  public MergeAnswer merge(Shop shop, Actor actor, MergePlan plan) {
    return platform.write(shop.id(), handle -> merge(handle, shop, actor, plan));
  }

  private MergeAnswer merge(Handle handle, Shop shop, Actor actor, MergePlan plan) {
    if (plan.kept().equals(plan.gone())) {
      return MergeAnswer.MISSING;
    }
    MergeRows.lock(handle, shop.id(), List.of(plan.kept(), plan.gone()));
    var kept = side(handle, shop.id(), plan.kept());
    var gone = side(handle, shop.id(), plan.gone());
    if (kept.isEmpty() || gone.isEmpty()) {
      return MergeAnswer.MISSING;
    }
    var answer = judge(kept.get(), gone.get());
    if (answer != MergeAnswer.DONE) {
      return answer;
    }
    if (kept.get().profile().version() != plan.keptVersion()
        || gone.get().profile().version() != plan.goneVersion()) {
      return MergeAnswer.CHANGED;
    }
    merge(handle, shop, actor, kept.get(), gone.get(), plan.picks());
    return MergeAnswer.DONE;
  }

  private void merge(
      Handle handle,
      Shop shop,
      Actor actor,
      MergeSide kept,
      MergeSide gone,
      Map<ProfileField, MergePick> picks) {
    var now = clock.instant();
    join(handle, shop.id(), actor, kept, gone, picks, kept.hasAddress(), now);
    if (kept.hasAddress()) {
      address(handle, shop.id(), kept.profile().id())
          .ifPresent(email -> tell(handle, shop, email, now));
    }
  }

  /**
   * Puts two profiles together that may be, and writes down how to take them apart.
   *
   * @param isAsked whether the person of the one that stays has not said yet that both are hers
   * @return the id in the ledger
   */
  static UUID join(
      Handle handle,
      ShopId shop,
      Actor actor,
      MergeSide kept,
      MergeSide gone,
      Map<ProfileField, MergePick> picks,
      boolean isAsked,
      Instant now) {
    var id = kept.profile().id();
    var away = gone.profile().id();
    var undo = MergeLedger.gone(handle, shop, away);
    undo.set("before", MergeLedger.side(handle, shop, id));
    var moved = undo.putObject("moved");
    for (var table : MergeRows.MOVING) {
      moved.set(table, MergeRows.move(handle, shop, table, away, id, isAsked));
    }
    MergeRows.moveMarks(handle, shop, away, id);
    MergeRows.delete(handle, shop, away);
    MergeRows.setPerson(handle, gone.person(), kept.person());
    var chosen = MergeField.chosen(kept.profile(), gone.profile(), picks);
    write(handle, shop, id, chosen, isAsked, now);
    takeKey(handle, shop, id, undo.path("gone").path("import_key").asText(null));
    for (var purpose : Consent.Purpose.values()) {
      lastWord(kept.profile(), gone.profile(), purpose)
          .ifPresent(consent -> ConsentRows.write(handle, shop, id, consent));
    }
    MergeUndo.derive(handle, shop, List.of(id));
    undo.set("after", MergeLedger.side(handle, shop, id));
    var merge = UUID.randomUUID();
    MergeLedger.insert(handle, shop, merge, id, away, now, actor.name(), undo);
    record(handle, shop, actor, id, away, now);
    return merge;
  }

  private static void write(
      Handle handle, ShopId shop, UUID id, ProfileValues values, boolean isAsked, Instant now) {
    ProfileRows.update(handle, shop, id, values, now);
    TagRows.write(handle, shop, id, values.tags());
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set version = version + :leap - 1,
              merge_asked_at = case when :asked then coalesce(merge_asked_at, :now) end
            where shop_id = :shop
            and id = :profile
            """)
        .bind("leap", LEAP)
        .bind("asked", isAsked)
        .bind("now", now)
        .bind("shop", shop)
        .bind("profile", id)
        .execute();
  }

  /** The key by which a file of the shop knows the one that is gone, unless there is one. */
  private static void takeKey(Handle handle, ShopId shop, UUID profile, @Nullable String key) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set import_key = coalesce(import_key, cast(:key as text))
            where shop_id = :shop
            and id = :profile
            """)
        .bind("key", key)
        .bind("shop", shop)
        .bind("profile", profile)
        .execute();
  }

  /** What the one who goes has said later than the one who stays. */
  private static Optional<Consent> lastWord(Profile kept, Profile gone, Consent.Purpose purpose) {
    return gone.consent(purpose)
        .filter(said ->
            kept.consent(purpose)
                .filter(known -> !known.changedAt().isBefore(said.changedAt()))
                .isEmpty());
  }

  /**
   * History says that it was done, and not what: a value of the one who goes would stay there after
   * the two are apart again, and she is erased.
   */
  private static void record(
      Handle handle, ShopId shop, Actor actor, UUID kept, UUID gone, Instant now) {
    var version = MergeRows.row(handle, shop, kept).path("version").asInt();
    var action = AuditAction.PUT_TWO_PROFILES_TOGETHER;
    AuditQueries.record(
        handle, shop, now, actor, action, ProfileWords.SUBJECT, kept, version, Map.of());
    AuditQueries.record(handle, shop, now, actor, action, ProfileWords.SUBJECT, gone, 0, Map.of());
  }

  /** Where its person reads mail, also where the shop does not know that. */
  private static Optional<String> address(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(
            """
            select coalesce(profile.email, person.email, contact.email, account.email)
            from customer_shop_profiles profile
            join core.customers person on person.id = profile.customer_id
            left join core.customers contact on contact.id = person.contact_customer_id
            left join accounts account on account.customer_id = coalesce(contact.id, person.id)
            where profile.shop_id = :shop
            and profile.id = :profile
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(String.class)
        .findFirst();
  }

  /** Its person is told, and asked when she signs in. */
  private void tell(Handle handle, Shop shop, String email, Instant now) {
    var mail =
        AccountRows.readerOf(handle, email)
            .speak(() ->
                new Mail(
                    "merge",
                    email,
                    profiles().mergeMailSubject(shop.name()),
                    profiles()
                        .mergeMail(
                            shop.name(), portal.resolve("/me/shops/" + shop.slug()).toString())));
    OutboxQueries.add(handle, Optional.empty(), Actor.system("merge"), now, mail);
  }

  /** Takes one apart. */
  public MergeAnswer undo(Shop shop, Actor actor, UUID merge) {
    return platform.write(
        shop.id(),
        handle -> {
          var found = found(handle, shop.id(), merge);
          if (found.isEmpty()) {
            return MergeAnswer.MISSING;
          }
          if (found.get().isOwn() && found.get().undoneAt().isEmpty()) {
            return MergeAnswer.OWN;
          }
          MergeRows.lock(handle, shop.id(), List.of(found.get().kept()));
          return MergeLedger.hold(handle, shop.id(), merge)
              .map(ledger -> undo(handle, shop.id(), actor, ledger, found.get()))
              .orElseGet(() ->
                  found(handle, shop.id(), merge)
                      .filter(now -> now.undoneAt().isEmpty())
                      .map(_ -> MergeAnswer.OVER)
                      .orElse(MergeAnswer.UNDONE));
        });
  }

  private record Found(UUID kept, Instant at, Optional<Instant> undoneAt, boolean isOwn) {}

  private static Optional<Found> found(Handle handle, ShopId shop, UUID merge) {
    return handle
        .createQuery(
            """
            select kept_id kept, at, undone_at, account_merge_id is not null is_own
            from profile_merges
            where shop_id = :shop
            and id = :merge
            """)
        .bind("shop", shop)
        .bind("merge", merge)
        .mapTo(Found.class)
        .findOne();
  }

  private MergeAnswer undo(
      Handle handle, ShopId shop, Actor actor, MergeLedger ledger, Found found) {
    var now = clock.instant();
    if (!now.isBefore(found.at().plus(ProfileMerge.UNDOABLE))) {
      return MergeAnswer.OVER;
    }
    var answer = judge(handle, shop, ledger);
    if (answer == MergeAnswer.DONE) {
      MergeUndo.apply(handle, shop, ledger, now);
      MergeUndo.record(handle, shop, ledger, actor, now);
    }
    return answer;
  }

  /** Whether something that has happened since stands in the way of taking one apart. */
  static MergeAnswer judge(Handle handle, ShopId shop, MergeLedger ledger) {
    if (ProfileQueries.find(handle, shop, ledger.kept()).isEmpty()) {
      return MergeAnswer.WENT_ON;
    }
    for (var later : MergeLedger.into(handle, shop, ledger.kept())) {
      if (later.id().equals(ledger.id())) {
        break;
      }
      if (later.changed().stream().anyMatch(ledger.changed()::contains)) {
        return MergeAnswer.COVERED;
      }
    }
    return MergeAnswer.DONE;
  }

  /** Where an address leads whose profile was put into another one; nothing where there is none. */
  public Optional<UUID> wentTo(ShopId shop, UUID gone) {
    return platform.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    with recursive way (profile, steps) as (
                      select kept_id, 1
                      from profile_merges
                      where shop_id = :shop
                      and gone_id = :gone
                      and undone_at is null
                      union all
                      select kept_id, steps + 1
                      from way
                      join profile_merges on shop_id = :shop and gone_id = profile and undone_at is null
                      where steps < 100
                    )
                    select profile
                    from way
                    join customer_shop_profiles on shop_id = :shop and id = profile and erased_at is null
                    """)
                .bind("shop", shop)
                .bind("gone", gone)
                .mapTo(UUID.class)
                .findOne());
  }

  /** Lets go of what can be undone no more. */
  public void sweep() {
    List<ShopId> shops =
        platform.read(handle -> handle.select("select id from shops").mapTo(ShopId.class).list());
    var before = clock.instant().minus(ProfileMerge.UNDOABLE);
    shops.forEach(shop -> platform.useWrite(shop, handle -> sweep(handle, shop, before)));
  }

  private void sweep(Handle handle, ShopId shop, Instant before) {
    handle
        .createQuery(
            """
            select count(forget_merged_person(cast(merge.undo -> 'gone' ->> 'customer_id' as uuid), :now))
            from profile_merges merge
            where merge.shop_id = :shop
            and merge.at <= :before
            and merge.undo is not null
            and not exists (
              select from customer_shop_profiles kept
              where kept.shop_id = :shop
              and kept.id = merge.kept_id
              and kept.merge_asked_at is not null)
            """)
        .bind("shop", shop)
        .bind("before", before)
        .bind("now", clock.instant())
        .mapTo(Long.class)
        .one();
    for (var sql : SWEEP) {
      handle.createUpdate(sql).bind("shop", shop).bind("before", before).execute();
    }
  }

  /** What nobody is asked about any more is for good; where it went on, it has gone there. */
  private static final List<String> SWEEP =
      List.of(
          """
          update profile_merges merge
          set undo = null
          where shop_id = :shop
          and at <= :before
          and undo is not null
          and not exists (
            select from customer_shop_profiles kept
            where kept.shop_id = :shop
            and kept.id = merge.kept_id
            and kept.merge_asked_at is not null)
          """,
          """
          update profile_merges merge
          set kept_id = later.kept_id
          from profile_merges later
          where merge.shop_id = :shop
          and merge.undone_at is null
          and merge.undo is null
          and later.shop_id = :shop
          and later.gone_id = merge.kept_id
          and later.undone_at is null
          and later.undo is null
          and later.at <= :before
          """,
          """
          delete from profile_merges
          where shop_id = :shop
          and undone_at is not null
          and at <= :before
          """);
}
