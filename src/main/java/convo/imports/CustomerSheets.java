package convo.imports;

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
    while (true) {
      try {
        return add(shop, sheet, columns, refused, actor, then);
      } catch (ShopFileRefused problems) {
        var places = places(problems);
        if (places.isEmpty() || !refused.isEmpty()) {
          throw problems;
        }
        refused.putAll(places);
      }
    }
  }

  private SheetPlan add(
      Shop shop,
      Sheet sheet,
      List<Column> columns,
      Map<Integer, String> refused,
      Actor actor,
      Consumer<Added> then) {
    var plan = new AtomicReference<SheetPlan>();
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
    return plan.get();
  }

  /** What the shop's file refuses though the form of a profile would take it, by the customers. */
  private static Map<Integer, String> places(ShopFileRefused refused) {
    var places = new HashMap<Integer, String>();
    for (var problem : refused.problems()) {
      var place = PLACE.matcher(problem.path());
      if (place.matches()) {
        places.putIfAbsent(Integer.valueOf(place.group(1)), problem.sentence());
      }
    }
    return places;
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
