package convo.imports;

import static convo.words.Words.imports;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.settings.SettingsQueries;
import convo.settings.SettingsWords;
import convo.shopfile.ShopExport;
import convo.shopfile.ShopFileRefused;
import convo.shopfile.ShopImport;
import convo.shops.Shop;
import convo.shops.ShopRow;
import convo.web.Refusal;
import convo.web.Spreadsheet;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Brings the customers of a table into a shop and hands a shop's customers out as one. There is one
 * importer, that of the shop's file: a table only adds to it.
 */
public final class CustomerSheets {
  /** Customers who are handed out by a page: about a hundred megabytes of memory. */
  static final int MOST_ON_A_PAGE = 20_000;

  private static final int TOO_LARGE = 413;
  private static final Pattern PLACE = Pattern.compile("customers\\[([0-9]+)].*");

  private final PlatformDoor platform;
  private final ShopImport importer;
  private final ShopExport exporter;
  private final InstantSource clock;

  /**
   * What came of a table: whom it told of, and the profiles of those who are new, in their order.
   */
  public record Added(Handle handle, SheetPlan plan, List<UUID> profiles) {}

  public CustomerSheets(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.importer = new ShopImport(platform, clock, false);
    this.exporter = new ShopExport(platform);
    this.clock = clock;
  }

  /** The shop of a word in addresses. */
  public Optional<Shop> find(String slug) {
    return platform.read(handle ->
        handle
            .createQuery("select %sfrom shops\nwhere slug = :slug".formatted(ShopRow.COLUMNS))
            .bind("slug", slug)
            .mapTo(Shop.class)
            .findOne());
  }

  /** What would become of a table now. */
  public SheetPlan plan(Shop shop, Sheet sheet, List<Column> columns) {
    return platform.read(shop.id(), handle -> plan(handle, shop, sheet, columns));
  }

  private SheetPlan plan(Handle handle, Shop shop, Sheet sheet, List<Column> columns) {
    var today = clock.instant().atZone(shop.zone()).toLocalDate();
    return SheetPlan.of(handle, shop, sheet, columns, today);
  }

  /**
   * Adds those who are new; nobody who is there is changed.
   *
   * @param then what else is written in the same transaction
   */
  public SheetPlan add(
      Shop shop, Sheet sheet, List<Column> columns, Actor actor, Consumer<Added> then) {
    var refused = new HashMap<Integer, String>();
    var plan = new AtomicReference<SheetPlan>();
    while (true) {
      try {
        add(shop, sheet, columns, refused, actor, plan, then);
        return plan.get();
      } catch (ShopFileRefused problems) {
        var rows = plan.get() == null ? Map.<Integer, String>of() : rows(problems, plan.get());
        if (rows.isEmpty() || !refused.isEmpty()) {
          throw problems;
        }
        refused.putAll(rows);
      }
    }
  }

  private void add(
      Shop shop,
      Sheet sheet,
      List<Column> columns,
      Map<Integer, String> refused,
      Actor actor,
      AtomicReference<SheetPlan> plan,
      Consumer<Added> then) {
    importer.add(
        shop.slug(),
        handle -> {
          plan.set(plan(handle, shop, sheet, columns).without(refused));
          return plan.get().customers();
        },
        (handle, profiles) -> {
          record(handle, shop, actor, AuditAction.IMPORTED, profiles.size());
          then.accept(new Added(handle, plan.get(), profiles));
        });
  }

  /** What the shop's file refuses though the form of a profile would take it, by their rows. */
  private static Map<Integer, String> rows(ShopFileRefused refused, SheetPlan plan) {
    var fresh = plan.fresh();
    var rows = new HashMap<Integer, String>();
    for (var problem : refused.problems()) {
      var place = PLACE.matcher(problem.path());
      if (place.matches()) {
        var row = fresh.get(Integer.parseInt(place.group(1))).row().number();
        rows.putIfAbsent(row, problem.sentence());
      }
    }
    return rows;
  }

  /**
   * As {@link #export}, while a portal serves others too.
   *
   * @throws Refusal where there are more customers than its memory holds beside that
   */
  Spreadsheet exportForPage(Shop shop, Actor actor) {
    if (platform.read(shop.id(), handle -> isTooLarge(handle, shop))) {
      throw new Refusal(TOO_LARGE, imports().tooManyToExport(MOST_ON_A_PAGE));
    }
    return export(shop, actor);
  }

  private static boolean isTooLarge(Handle handle, Shop shop) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from customer_shop_profiles
              where shop_id = :shop
              and erased_at is null
              offset :most)
            """)
        .bind("shop", shop.id())
        .bind("most", MOST_ON_A_PAGE)
        .mapTo(Boolean.class)
        .one();
  }

  /** All customers of a shop, in columns that come back unchanged. */
  public Spreadsheet export(Shop shop, Actor actor) {
    var team = platform.read(shop.id(), handle -> Team.of(handle, shop.id()));
    var customers = exporter.customers(shop.slug()).orElseThrow();
    platform.useWrite(
        shop.id(),
        handle -> record(handle, shop, actor, AuditAction.CUSTOMERS_EXPORTED, customers.size()));
    return new CustomerTable(shop, team).of(customers);
  }

  /** Notes in the history of the shop how many customers came or went. */
  void record(Handle handle, Shop shop, Actor actor, AuditAction action, int customers) {
    AuditQueries.record(
        handle,
        shop.id(),
        clock.instant(),
        actor,
        action,
        SettingsWords.SUBJECT,
        SettingsQueries.subject(shop.id()),
        0,
        Map.of("customers", new Change("", Integer.toString(customers))));
  }
}
