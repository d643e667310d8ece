package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.database.CustomerId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The wall as a login role meets it, in every table of a shop: what the catalogue promises is tried
 * out on rows of two shops.
 */
class RowTest {
  private static final TwoShops SHOPS = TwoShops.open();
  private static final CustomerId ANA =
      new CustomerId(UUID.fromString("a0000000-0000-0000-0000-00000000c001"));

  private static final CustomerId IVO =
      new CustomerId(UUID.fromString("a0000000-0000-0000-0000-00000000c002"));

  /** The tables that the platform enters by shop, as a shop's own people do. */
  private static final String ENTERED =
      """
      exists (
        select 1
        from pg_policy p
        where p.polrelid = c.oid
        and p.polname = 'entered_shop')
      """;

  @AfterAll
  static void close() {
    SHOPS.close();
  }

  @TestFactory
  Stream<DynamicTest> both_shops_have_a_row_to_try_with() {
    return tables(
        "true",
        table ->
            assertThatList(SHOPS.witness().withHandle(handle -> shopsIn(handle, table)))
                .containsExactly(TwoShops.BELLAS.value(), TwoShops.RITAS.value()));
  }

  @TestFactory
  Stream<DynamicTest> a_shop_sees_its_own_rows_alone() {
    var shops = SHOPS.database().shops();
    return tables(
        may("convo_shop", "select"),
        table -> {
          assertThatList(shops.read(TwoShops.BELLAS, handle -> shopsIn(handle, table)))
              .containsExactly(TwoShops.BELLAS.value());
          assertThatList(shops.write(TwoShops.BELLAS, handle -> shopsIn(handle, table)))
              .containsExactly(TwoShops.BELLAS.value());
        });
  }

  @TestFactory
  Stream<DynamicTest> whoever_names_no_shop_sees_nothing() {
    return tables(
        may("convo_shop", "select"),
        table ->
            SHOPS
                .database()
                .shops()
                .useWrite(
                    TwoShops.BELLAS,
                    handle -> {
                      handle.execute("select set_config('app.shop_id', '', true)");
                      assertThatList(shopsIn(handle, table)).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whoever_comes_by_sees_the_rows_of_the_named_shop_alone() {
    var front = SHOPS.database().front();
    return tables(
        may("convo_front", "select"),
        table -> {
          assertThatList(front.read("bella", handle -> shopsIn(handle, table)))
              .containsExactly(TwoShops.BELLAS.value());
          assertThatList(front.read("nobody", handle -> shopsIn(handle, table))).isEmpty();
          assertThatList(front.read("", handle -> shopsIn(handle, table))).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> the_platform_sees_the_rows_of_the_shop_it_entered_alone() {
    return tables(
        ENTERED,
        table -> {
          var platform = SHOPS.database().platform();
          assertThatList(platform.read(TwoShops.BELLAS, handle -> shopsIn(handle, table)))
              .containsExactly(TwoShops.BELLAS.value());
          assertThatList(platform.read(handle -> shopsIn(handle, table))).isEmpty();
        });
  }

  @Test
  void nothing_of_a_shop_stays_on_the_connection() {
    var platform = SHOPS.database().platform();
    for (var round = 0; round < 10; round++) {
      platform.useWrite(TwoShops.BELLAS, handle -> handle.execute("select 1"));
      assertThatList(platform.read(handle -> shopsIn(handle, "stylists"))).isEmpty();
      platform.read(TwoShops.BELLAS, handle -> shopsIn(handle, "stylists"));
      assertThatList(platform.read(handle -> shopsIn(handle, "stylists"))).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothing_is_written_into_another_shop() {
    return tables(
        may("convo_shop", "insert"),
        table ->
            assertThatThrownBy(() ->
                    SHOPS
                        .database()
                        .shops()
                        .useWrite(TwoShops.BELLAS, handle -> copyTheirs(handle, table)))
                .hasMessageContaining("row-level security"));
  }

  @TestFactory
  Stream<DynamicTest> the_platform_writes_nothing_into_a_shop_it_did_not_enter() {
    return tables(
        ENTERED,
        table ->
            assertThatThrownBy(() ->
                    SHOPS
                        .database()
                        .platform()
                        .useWrite(TwoShops.BELLAS, handle -> copyTheirs(handle, table)))
                .hasMessageContaining("row-level security"));
  }

  @TestFactory
  Stream<DynamicTest> no_row_moves_to_another_shop() {
    return tables(
        "true",
        table ->
            assertThatThrownBy(() ->
                    SHOPS
                        .database()
                        .shops()
                        .useWrite(TwoShops.BELLAS, handle -> move(handle, table)))
                .hasMessageMatching("(?s).*(row-level security|permission denied).*"));
  }

  @TestFactory
  Stream<DynamicTest> another_shops_rows_cannot_be_deleted() {
    return tables(
        may("convo_shop", "delete"),
        table ->
            SHOPS
                .database()
                .shops()
                .useWrite(
                    TwoShops.BELLAS,
                    handle ->
                        assertThat(
                                handle
                                    .createUpdate("delete from <table> where shop_id = :theirs")
                                    .define("table", table)
                                    .bind("theirs", TwoShops.RITAS.value())
                                    .execute())
                            .isZero()));
  }

  /** Whom a chore is to forget is said by the platform alone. */
  @Test
  void a_shop_names_nobody_to_be_forgotten() {
    assertThatThrownBy(() ->
            SHOPS
                .database()
                .shops()
                .useWrite(
                    TwoShops.BELLAS,
                    handle ->
                        handle.execute(
                            """
                            insert into customer_imports
                              (shop_id, state, content, columns, actor_name, created_at, left_persons)
                            values (?, 'draft', 'Name', '{}', 'Bella', '2026-03-02 10:00Z', array[gen_random_uuid()])
                            """,
                            TwoShops.BELLAS.value())))
        .hasMessageContaining("names_no_persons");
  }

  /** Ivo is reached through Ana: she sees his profile beside her own, he does not see hers. */
  @Test
  void a_customer_sees_her_family_and_is_not_seen_by_it() {
    assertThatList(profilesSeenBy(ANA)).containsExactly("Ana", "Ivo");
    assertThatList(profilesSeenBy(IVO)).containsExactly("Ivo");
  }

  private static List<String> profilesSeenBy(CustomerId customer) {
    return SHOPS
        .database()
        .customers()
        .read(
            customer,
            handle ->
                handle
                    .createQuery("select first_name from customer_shop_profiles order by 1")
                    .mapTo(String.class)
                    .list());
  }

  @TestFactory
  Stream<DynamicTest> a_customer_sees_rows_about_herself_alone() {
    return tables(
        may("convo_customer", "select") + " and c.relname not in ('stylists', 'services')",
        table ->
            assertThatList(SHOPS.database().customers().read(ANA, handle -> shopsIn(handle, table)))
                .containsExactly(TwoShops.BELLAS.value()));
  }

  private static Stream<DynamicTest> tables(String which, Consumer<String> trial) {
    return SHOPS
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select c.relname
                    from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id'
                    where c.relkind = 'r'
                    and <which>
                    order by 1
                    """)
                .define("which", which)
                .mapTo(String.class)
                .list())
        .stream()
        .map(table -> DynamicTest.dynamicTest(table, () -> trial.accept(table)));
  }

  private static String may(String role, String verb) {
    return verb.equals("delete")
        ? "has_table_privilege('%s', c.oid, 'delete')".formatted(role)
        : "has_any_column_privilege('%s', c.oid, '%s')".formatted(role, verb);
  }

  private static List<Long> shopsIn(Handle handle, String table) {
    return handle
        .createQuery("select distinct shop_id from <table> where shop_id is not null order by 1")
        .define("table", table)
        .mapTo(Long.class)
        .list();
  }

  private static void copyTheirs(Handle handle, String table) {
    var row = SHOPS.witness().withHandle(witness -> theirRow(witness, table));
    handle
        .createUpdate(
            """
            insert into <table> (<columns>)
            select <columns>
            from jsonb_populate_record(cast(null as <table>), cast(:row as jsonb))
            """)
        .define("table", table)
        .define("columns", SHOPS.witness().withHandle(witness -> columns(witness, table)))
        .bind("row", row)
        .execute();
  }

  private static String theirRow(Handle witness, String table) {
    return witness
        .createQuery("select to_jsonb(t) from <table> t where shop_id = :theirs limit 1")
        .define("table", table)
        .bind("theirs", TwoShops.RITAS.value())
        .mapTo(String.class)
        .one();
  }

  private static String columns(Handle witness, String table) {
    return witness
        .createQuery(
            """
            select string_agg(column_name, ', ' order by ordinal_position)
            from information_schema.columns
            where table_name = :table
            and is_generated = 'NEVER'
            """)
        .bind("table", table)
        .mapTo(String.class)
        .one();
  }

  private static void move(Handle handle, String table) {
    handle
        .createUpdate("update <table> set shop_id = :theirs where shop_id = :ours")
        .define("table", table)
        .bind("theirs", TwoShops.RITAS.value())
        .bind("ours", TwoShops.BELLAS.value())
        .execute();
  }
}
