package convo.imports;

import convo.audit.Actor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables that a shop's owners bring, as far as they look at them. */
public final class CustomerImportQueries {
  /** Each is up to five megabytes. */
  static final int MOST_DRAFTS = 10;

  private static final String COLUMNS =
      """
      select id, state, columns, actor_name, created_at, begun_at, ended_at, added, known, wrong,
        left_out is not null has_left_out, removed
      from customer_imports
      where shop_id = :shop
      """;

  private final ShopDoor door;
  private final InstantSource clock;

  public CustomerImportQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Newest first. */
  List<CustomerImport> list(ShopId shop) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(COLUMNS + "order by created_at desc, id")
                .bind("shop", shop)
                .mapTo(CustomerImport.class)
                .list());
  }

  Optional<CustomerImport> find(ShopId shop, UUID id) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(COLUMNS + "and id = :id")
                .bind("shop", shop)
                .bind("id", id)
                .mapTo(CustomerImport.class)
                .findOne());
  }

  /** The file of a draft, as it was sent. */
  Optional<byte[]> content(ShopId shop, UUID id) {
    return bytes(shop, id, "content");
  }

  /** The rows that were left out, as a table. */
  Optional<byte[]> leftOut(ShopId shop, UUID id) {
    return bytes(shop, id, "left_out");
  }

  private Optional<byte[]> bytes(ShopId shop, UUID id, String column) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select <column>
                    from customer_imports
                    where shop_id = :shop
                    and id = :id
                    and <column> is not null
                    """)
                .define("column", column)
                .bind("shop", shop)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
  }

  /** Keeps a file until its owner has looked at it, or brought some more. */
  UUID add(ShopId shop, byte[] content, List<Column> columns, Actor actor) {
    return door.write(
        shop,
        handle -> {
          makeRoom(handle, shop);
          return handle
              .createUpdate(
                  """
                  insert into customer_imports (shop_id, state, content, columns, actor_name, created_at)
                  values (:shop, 'draft', :content, :columns, :name, :now)
                  """)
              .bind("shop", shop)
              .bind("content", content)
              .bindArray("columns", String.class, keys(columns))
              .bind("name", actor.name())
              .bind("now", clock.instant())
              .executeAndReturnGeneratedKeys("id")
              .mapTo(UUID.class)
              .one();
        });
  }

  /** The oldest drafts go where one more would be too many. */
  private static void makeRoom(Handle handle, ShopId shop) {
    handle
        .createUpdate(
            """
            delete from customer_imports
            where shop_id = :shop
            and id in (
              select id
              from customer_imports
              where shop_id = :shop
              and state in ('draft', 'failed')
              order by created_at desc, id
              offset :kept)
            """)
        .bind("shop", shop)
        .bind("kept", MOST_DRAFTS - 1)
        .execute();
  }

  void say(ShopId shop, UUID id, List<Column> columns) {
    door.useWrite(
        shop,
        handle ->
            handle
                .createUpdate(
                    """
                    update customer_imports
                    set columns = :columns
                    where shop_id = :shop
                    and id = :id
                    and content is not null
                    """)
                .bindArray("columns", String.class, keys(columns))
                .bind("shop", shop)
                .bind("id", id)
                .execute());
  }

  /** Whether it was this request that begins it, and not another click. */
  boolean begin(ShopId shop, UUID id) {
    var now = clock.instant();
    return door.write(
        shop,
        handle ->
            handle
                    .createUpdate(
                        """
                        update customer_imports
                        set state = 'running', begun_at = :now
                        where shop_id = :shop
                        and id = :id
                        and (state in ('draft', 'failed') or (state = 'running' and begun_at < :interrupted))
                        """)
                    .bind("shop", shop)
                    .bind("id", id)
                    .bind("now", now)
                    .bind("interrupted", now.minus(CustomerImport.LONGEST_RUN))
                    .execute()
                == 1);
  }

  /** Throws a draft away, also one that was interrupted; whether it was there. */
  boolean discard(ShopId shop, UUID id) {
    var now = clock.instant();
    return door.write(
        shop,
        handle ->
            handle
                    .createUpdate(
                        """
                        delete from customer_imports
                        where shop_id = :shop
                        and id = :id
                        and (state in ('draft', 'failed') or (state = 'running' and begun_at < :interrupted))
                        """)
                    .bind("shop", shop)
                    .bind("id", id)
                    .bind("interrupted", now.minus(CustomerImport.LONGEST_RUN))
                    .execute()
                == 1);
  }

  private static List<String> keys(List<Column> columns) {
    return columns.stream().map(Column::key).toList();
  }
}
