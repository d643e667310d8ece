package convo.imports;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.people.ImportedPersonRows;
import convo.profiles.ImportedProfileRows;
import convo.shops.Shop;
import convo.web.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings a draft into the shop, and takes what it has added back again. */
public final class BatchQueries {
  private static final String ADDED =
      """
      select profile.id, trim(profile.first_name || ' ' || profile.last_name) "name",
        case
          when exists (select from bookings
            where bookings.shop_id = profile.shop_id and bookings.profile_id = profile.id) then 'booked'
          when profile.claimed_at is not null then 'claimed'
          when exists (select from support_reveals
            where support_reveals.shop_id = profile.shop_id and support_reveals.profile_id = profile.id) then 'revealed'
          when profile.version > 1
            or exists (select from corrections
              where corrections.shop_id = profile.shop_id and corrections.profile_id = profile.id)
            or exists (select from audit_entries
              where audit_entries.shop_id = profile.shop_id and audit_entries.subject_id = profile.id) then 'changed'
          else 'not'
        end touched
      from customer_import_profiles added
      join customer_shop_profiles profile
        on profile.shop_id = added.shop_id
        and profile.id = added.profile_id
      where added.shop_id = :shop
      and added.import_id = :id
      order by profile.sort_name, profile.id
      """;

  /** How long somebody at a page waits for the tables of others, and how long an import does. */
  private static final Duration AT_A_PAGE = Duration.ofSeconds(20);

  private static final Duration BEHIND = Duration.ofMinutes(5);

  private final TableWork work = new TableWork();
  private final PlatformDoor platform;
  private final CustomerSheets sheets;
  private final InstantSource clock;

  public BatchQueries(PlatformDoor platform, CustomerSheets sheets, InstantSource clock) {
    this.platform = platform;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** The table of a file, or what is wrong with it. */
  SheetReading read(Shop shop, byte[] file) {
    return work.run(AT_A_PAGE, () -> SheetReader.read(file, shop.country()));
  }

  /** What would become of a draft now. */
  SheetPlan plan(Shop shop, Sheet sheet, List<Column> columns) {
    return work.run(AT_A_PAGE, () -> sheets.plan(shop, sheet, columns));
  }

  /**
   * All customers of the shop.
   *
   * @throws convo.web.Refusal when they are too many for a page
   */
  Spreadsheet export(Shop shop, Actor actor) {
    return work.run(AT_A_PAGE, () -> sheets.exportForPage(shop, actor));
  }

  /** Whom an import has added and who is still there, each with what was done to her since. */
  List<AddedCustomer> added(ShopId shop, UUID id) {
    return platform.read(shop, handle -> added(handle, shop, id));
  }

  private static List<AddedCustomer> added(Handle handle, ShopId shop, UUID id) {
    return handle
        .createQuery(ADDED)
        .bind("shop", shop)
        .bind("id", id)
        .mapTo(AddedCustomer.class)
        .list();
  }

  /**
   * Brings a draft in that was begun: all of it or nothing.
   *
   * @throws IllegalStateException when somebody of it was erased meanwhile, or it was brought in by
   *     another click
   */
  void run(Shop shop, UUID id, Sheet sheet, List<Column> columns, Actor actor) {
    work.run(
        BEHIND, () -> sheets.add(shop, sheet, columns, actor, added -> end(added, shop.id(), id)));
  }

  private void end(CustomerSheets.Added added, ShopId shop, UUID id) {
    var plan = added.plan();
    var batch =
        added
            .handle()
            .prepareBatch(
                """
                insert into customer_import_profiles (shop_id, import_id, profile_id)
                values (:shop, :id, :profile)
                """);
    added
        .profiles()
        .forEach(profile -> batch.bind("shop", shop).bind("id", id).bind("profile", profile).add());
    batch.execute();
    var ended =
        added
            .handle()
            .createUpdate(
                """
                update customer_imports
                set state = 'done', content = null, ended_at = :now, added = :added, known = :known,
                  wrong = :wrong, left_out = :leftOut
                where shop_id = :shop
                and id = :id
                and state = 'running'
                """)
            .bind("shop", shop)
            .bind("id", id)
            .bind("now", clock.instant())
            .bind("added", plan.fresh().size())
            .bind("known", plan.twins().size())
            .bind("wrong", plan.bad().size())
            .bind("leftOut", leftOut(plan))
            .execute();
    if (ended == 0) {
      throw new IllegalStateException("The file is not there any more, so nothing came in.");
    }
  }

  private static byte @Nullable [] leftOut(SheetPlan plan) {
    return plan.isAllNew() ? null : plan.leftOut().text().getBytes(StandardCharsets.UTF_8);
  }

  /** Notes that nothing came of it, so that its owner can try again. */
  void fail(ShopId shop, UUID id) {
    platform.useWrite(
        shop,
        handle ->
            handle
                .createUpdate(
                    """
                    update customer_imports
                    set state = 'failed'
                    where shop_id = :shop
                    and id = :id
                    and state = 'running'
                    """)
                .bind("shop", shop)
                .bind("id", id)
                .execute());
  }

  /** Takes out everybody whom an import has added and nobody has touched; how many. */
  int takeBack(Shop shop, UUID id, Actor actor) {
    return work.run(
        AT_A_PAGE,
        () -> platform.patient().write(shop.id(), handle -> takeBack(handle, shop, id, actor)));
  }

  private int takeBack(Handle handle, Shop shop, UUID id, Actor actor) {
    if (!holdsDone(handle, shop.id(), id)) {
      return 0; // another click was first
    }
    ImportedProfileRows.hold(
        handle, shop.id(), added(handle, shop.id(), id).stream().map(AddedCustomer::id).toList());
    var untouched =
        added(handle, shop.id(), id).stream()
            .filter(one -> !one.isTouched())
            .map(AddedCustomer::id)
            .toList();
    var persons = ImportedProfileRows.remove(handle, shop.id(), untouched);
    var left = ImportedPersonRows.withContacts(handle, persons);
    handle
        .createUpdate(
            """
            update customer_imports
            set state = 'taken_back', removed = :removed, left_out = null, left_persons = :left
            where shop_id = :shop
            and id = :id
            and state = 'done'
            """)
        .bind("shop", shop.id())
        .bind("id", id)
        .bind("removed", untouched.size())
        .bindArray("left", UUID.class, left)
        .execute();
    sheets.record(handle, shop, actor, AuditAction.IMPORT_TAKEN_BACK, untouched.size());
    return untouched.size();
  }

  private static boolean holdsDone(Handle handle, ShopId shop, UUID id) {
    return handle
        .createQuery(
            """
            select id
            from customer_imports
            where shop_id = :shop
            and id = :id
            and state = 'done'
            for update
            """)
        .bind("shop", shop)
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  /**
   * Lets go of files that nobody came back for, of imports that cannot be taken back, and of whom a
   * take-back has left.
   */
  public void sweep() {
    var now = clock.instant();
    List<ShopId> shops =
        platform.read(handle -> handle.select("select id from shops").mapTo(ShopId.class).list());
    shops.forEach(shop -> platform.useWrite(shop, handle -> sweep(handle, shop, now)));
    shops.forEach(new LeftPersons(platform)::forget);
  }

  private static void sweep(Handle handle, ShopId shop, Instant now) {
    handle
        .createUpdate(
            """
            delete from customer_imports
            where shop_id = :shop
            and coalesce(ended_at, created_at) < case when content is null then cast(:undoable as timestamptz) else cast(:kept as timestamptz) end
            and left_persons = '{}'
            """)
        .bind("shop", shop)
        .bind("undoable", now.minus(CustomerImport.UNDOABLE))
        .bind("kept", now.minus(CustomerImport.KEPT))
        .execute();
    handle
        .createUpdate(
            """
            update customer_imports
            set left_out = null
            where shop_id = :shop
            and left_out is not null
            and coalesce(ended_at, created_at) < :kept
            """)
        .bind("shop", shop)
        .bind("kept", now.minus(CustomerImport.KEPT))
        .execute();
  }
}
