package convo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doors, on a pool of one connection, so that everything a borrower leaves meets the next. */
public class DoorTest {
  private static final ShopId BELLA = new ShopId(1);
  private static final ShopId RITA = new ShopId(2);
  private static final UUID COMB = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID RAZOR = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  private static final String TRUST = "com.zaxxer.hikari.aliveBypassWindowMs";
  private static final TestDatabase PLACE = TestDatabase.empty();
  private static Relay relay;
  private static Database database;

  private enum Isolation {
    OPEN
  }

  public record Thing(ShopId shopId, UUID id, String name, LocalDate boughtOn, Instant usedAt) {}

  @BeforeAll
  static void open() throws IOException, SQLException {
    relay = new Relay(URI.create(PLACE.url()).getPort());
    var url = PLACE.url().replaceFirst(":[0-9]+/", ":" + relay.port() + "/");
    database = openTrusting(url);
    try (var owner = Server.of(PLACE.url()).asOwner().getConnection();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          create table things (
            shop_id bigint not null,
            id uuid not null,
            name text not null,
            bought_on date not null,
            used_at timestamptz not null,
            primary key (shop_id, id));
          alter table things enable row level security, force row level security;
          create policy own on things
            using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
          grant select, insert, update, delete on things to convo_shop, convo_platform;
          """);
    }
  }

  /** With a pool that never asks whether a connection still lives: that is a round trip, too. */
  private static Database openTrusting(String url) {
    System.setProperty(TRUST, "60000");
    try {
      return Database.open(
          new DatabaseSettings(
              Optional.of(url), Path.of("target"), TestDatabase.SECRET, 1, TestDatabase.PATIENCE));
    } finally {
      System.clearProperty(TRUST);
    }
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    relay.close();
    PLACE.drop();
  }

  @BeforeEach
  void fill() {
    for (var shop : List.of(BELLA, RITA)) {
      database.shops().useWrite(shop, handle -> handle.execute("delete from things"));
    }
    database.shops().useWrite(BELLA, handle -> add(handle, BELLA, COMB, "comb"));
    database.shops().useWrite(RITA, handle -> add(handle, RITA, RAZOR, "razor"));
  }

  @Test
  void long_work_has_limits_of_its_own_which_end_with_it() {
    var ask =
        "select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'))";
    java.util.function.Function<Handle, String> limits =
        handle -> handle.createQuery(ask).mapTo(String.class).one() + " " + networkTimeout(handle);
    var platform = database.platform();
    assertThat(platform.patient().write(limits)).isEqualTo("10min 30s 1200000");
    assertThat(platform.patient().snapshot(BELLA, limits)).isEqualTo("10min 30s 1200000");
    assertThat(platform.write(limits)).isEqualTo("5s 2s 8000");
  }

  @Test
  void what_counts_tries_waits_for_no_disk_and_for_others_no_longer_than_all() throws SQLException {
    try (var connection = database.tryConnections().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select concat_ws(' ', current_setting('synchronous_commit'), current_setting('statement_timeout'),"
                    + " current_setting('lock_timeout'))")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("off 5s 2s");
    }
  }

  private static int networkTimeout(Handle handle) {
    try {
      return handle.getConnection().getNetworkTimeout();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void a_read_maps_rows_by_named_parameters_lists_and_times() {
    var things =
        database
            .shops()
            .read(
                BELLA,
                handle ->
                    handle
                        .createQuery(
                            """
                            select shop_id, id, name, bought_on, used_at
                            from things
                            where shop_id = :shop
                            and id in (<ids>)
                            and name = any(:names)
                            and bought_on <= :today
                            and used_at < :now
                            """)
                        .bind("shop", BELLA)
                        .bindList("ids", COMB, RAZOR)
                        .bindArray("names", String.class, "comb", "razor")
                        .bind("today", LocalDate.parse("2026-12-01"))
                        .bind("now", Instant.parse("2026-12-02T00:00:00Z"))
                        .map(ConstructorMapper.of(Thing.class))
                        .list());

    assertThat(things)
        .containsExactly(
            new Thing(
                BELLA,
                COMB,
                "comb",
                LocalDate.parse("2026-11-30"),
                Instant.parse("2026-12-01T08:30:00Z")));
  }

  @Test
  void a_read_is_one_round_trip_however_often_it_was_made() {
    names(BELLA);
    relay.roundTrips();
    for (int time = 1; time <= 12; time++) {
      names(time % 2 == 0 ? BELLA : RITA);
      assertThat(relay.roundTrips()).as("time " + time).isEqualTo(1);
    }
  }

  static Stream<Object> whatQueriesAsk() {
    return Stream.of(
        7L,
        7,
        (short) 7,
        2.5,
        new BigDecimal("2.5"),
        true,
        "text",
        'c',
        COMB,
        BELLA,
        new CustomerId(COMB),
        Isolation.OPEN,
        Optional.of("text"),
        Optional.empty(),
        LocalDate.parse("2026-12-01"),
        LocalTime.parse("09:30"),
        LocalDateTime.parse("2026-12-01T09:30:00"),
        Instant.parse("2026-12-01T09:30:00Z"),
        OffsetDateTime.parse("2026-12-01T09:30:00+01:00"),
        ZonedDateTime.parse("2026-12-01T09:30:00+01:00[Europe/Berlin]"),
        Duration.ofMinutes(45),
        URI.create("https://convo.example"),
        ZoneId.of("Europe/Berlin"),
        new byte[] {1, 2},
        new UUID[] {COMB, RAZOR},
        new String[] {"a", "b"});
  }

  @ParameterizedTest
  @MethodSource("whatQueriesAsk")
  void a_read_keeps_its_shop_and_its_one_round_trip_with_any_parameter(Object asked) {
    for (int time = 1; time <= 12; time++) {
      relay.roundTrips();
      assertThat(namesUnless(asked)).as("time " + time).containsExactly("comb");
      if (time > 8) { // the driver has met each type by then
        assertThat(relay.roundTrips()).as("time " + time).isEqualTo(1);
      }
    }
  }

  private static List<String> namesUnless(Object asked) {
    return database
        .shops()
        .read(
            BELLA,
            handle ->
                handle
                    .createQuery(
                        """
                        select name
                        from things
                        where cast(:asked as text) is not distinct from cast(:asked as text)
                        and cast(:none as uuid) is null
                        """)
                    .bind("asked", asked)
                    .bind("none", (UUID) null)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void a_write_asks_three_times_begin_and_shop_then_the_statement_then_commit() {
    names(BELLA);
    relay.roundTrips();
    database.shops().useWrite(BELLA, handle -> rename(handle, "brush"));
    assertThat(relay.roundTrips()).isEqualTo(3);
  }

  @Test
  void a_read_made_often_is_prepared_by_the_server() {
    for (int time = 1; time <= 6; time++) {
      names(BELLA);
    }
    var prepared =
        database
            .shops()
            .read(
                BELLA,
                handle ->
                    handle
                        .createQuery("select statement from pg_prepared_statements")
                        .mapTo(String.class)
                        .list());
    assertThat(prepared)
        .anyMatch(statement -> statement.contains("set_config('app.shop_id', $1, true)"))
        .anyMatch(statement -> statement.contains("from things"));
  }

  @Test
  void two_shops_on_one_connection_never_see_each_other_whatever_fails_between() {
    for (int round = 1; round <= 10; round++) {
      assertThat(names(BELLA)).containsExactly("comb");
      assertThatThrownBy(() -> database.shops().read(BELLA, handle -> query(handle, "1 / 0")))
          .isInstanceOf(UnableToExecuteStatementException.class);
      assertThat(names(RITA)).containsExactly("razor");
      assertThatThrownBy(() -> database.shops().read(RITA, handle -> query(handle, "no column")))
          .isInstanceOf(JdbiException.class);
      assertThat(names(BELLA)).containsExactly("comb");
      assertThatThrownBy(() -> database.shops().write(RITA, DoorTest::failAfterReading))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_statement_that_takes_too_long_ends_as_unavailable_and_leaves_nothing() {
    assertThatThrownBy(() -> database.shops().read(BELLA, handle -> query(handle, "pg_sleep(9)")))
        .isInstanceOf(DatabaseUnavailable.class);
    assertThat(names(RITA)).containsExactly("razor");
  }

  @Test
  void a_setting_made_for_the_session_does_not_reach_the_next_borrower() {
    database
        .shops()
        .useWrite(BELLA, handle -> query(handle, "set_config('app.shop_id', '1', false)"));
    assertThat(names(RITA)).containsExactly("razor");
    assertThatThrownBy(
            () -> database.shops().useWrite(RITA, handle -> add(handle, BELLA, RAZOR, "stolen")))
        .hasMessageContaining("row-level security");
  }

  @Test
  void without_a_shop_there_are_no_rows() {
    var count =
        database
            .platform()
            .read(handle ->
                handle.createQuery("select count(*) from things").mapTo(Long.class).one());
    assertThat(count).isZero();
    assertThat(database.platform().read(BELLA, DoorTest::allNames)).containsExactly("comb");
  }

  @Test
  void a_read_changes_nothing() {
    assertThatThrownBy(() -> database.shops().read(BELLA, handle -> rename(handle, "brush")))
        .hasMessageContaining("read-only transaction");
    assertThat(names(BELLA)).containsExactly("comb");
    database.shops().useWrite(BELLA, handle -> rename(handle, "brush"));
    assertThat(names(BELLA)).containsExactly("brush");
  }

  @Test
  void a_read_refuses_what_cannot_name_its_shop() {
    assertThatThrownBy(
            () -> database.shops().read(BELLA, handle -> handle.createScript("select 1").execute()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() ->
            database
                .shops()
                .read(
                    BELLA,
                    handle ->
                        handle
                            .prepareBatch("update things set name = ?")
                            .bind(0, "x")
                            .add()
                            .bind(0, "y")
                            .add()
                            .execute()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_write_that_fails_is_undone_as_a_whole() {
    assertThatThrownBy(() ->
            database
                .shops()
                .useWrite(
                    BELLA,
                    handle -> {
                      rename(handle, "brush");
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    assertThat(names(BELLA)).containsExactly("comb");
  }

  @Test
  void a_lost_connection_is_calm_and_the_next_one_works() {
    names(BELLA);
    relay.cut();
    assertThatThrownBy(() -> names(BELLA)).isInstanceOf(DatabaseUnavailable.class);
    assertThatThrownBy(() -> database.platform().read(BELLA, DoorTest::allNames))
        .isInstanceOf(DatabaseUnavailable.class);
    assertThat(names(BELLA)).containsExactly("comb");
  }

  @Test
  void nobody_waits_long_for_a_connection() {
    assertThatThrownBy(() -> database.shops().read(BELLA, handle -> names(BELLA)))
        .isInstanceOf(DatabaseUnavailable.class);
  }

  private static List<String> names(ShopId shop) {
    return database.shops().read(shop, DoorTest::allNames);
  }

  /** Forgets to name the shop, so that only the database's own wall is left. */
  private static List<String> allNames(Handle handle) {
    return handle.createQuery("select name from things").mapTo(String.class).list();
  }

  private static List<String> query(Handle handle, String expression) {
    return handle.createQuery("select " + expression).mapTo(String.class).list();
  }

  private static int rename(Handle handle, String name) {
    return handle.createUpdate("update things set name = :name").bind("name", name).execute();
  }

  private static boolean failAfterReading(Handle handle) {
    assertThat(allNames(handle)).containsExactly("razor");
    throw new IllegalStateException("in the middle");
  }

  private static void add(Handle handle, ShopId shop, UUID id, String name) {
    handle
        .createUpdate(
            """
            insert into things (shop_id, id, name, bought_on, used_at)
            values (:shop, :id, :name, date '2026-11-30', timestamptz '2026-12-01 08:30:00+00')
            """)
        .bind("shop", shop.value())
        .bind("id", id)
        .bind("name", name)
        .execute();
  }
}
