package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.result.ResultIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of an older program comes over, with all that is wrong in it. */
class AdoptCommandTest {
  private static final String PROFILES =
      """
      select shop.slug || ': ' || profile.last_name || ', ' || coalesce(profile.email, '') || ', ' || total_bookings
        || ' visits, ' || total_spend_cents || ', ' || no_show_count || ' missed, by ' || coalesce(stylist.name, 'nobody')
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      left join stylists stylist on stylist.shop_id = shop.id and stylist.id = profile.preferred_stylist_id
      order by 1
      """;

  private static final String UNHELD =
      """
      select customer_name
      from adopted_bookings adopted
      join bookings on bookings.id = adopted.booking_id
      where is_unheld
      and status <> 'cancelled'
      order by 1
      """;

  private static final String PARTS =
      """
      create table customers (id char(6) primary key, name text, email text);
      insert into customers values ('a1', 'Ann Ash', 'ann@example.org'), ('b1', 'Bob Birch', 'bob@example.org');
      create table stylists (id text primary key, name text);
      insert into stylists values ('a_b', 'Al'), ('a-b', 'Bo');
      create table bookings (id integer primary key, customer_id char(6), stylist_id text, start_time timestamptz,
        status text) partition by range (id);
      create table bookings_low partition of bookings for values from (0) to (2);
      create table bookings_high partition of bookings for values from (2) to (1000);
      insert into bookings values (1, 'a1', 'a_b', '2024-01-02 10:00Z', 'completed'),
        (2, 'b1', 'a-b', '2024-01-03 10:00Z', 'confirmed');
      """;

  private static final String MOVED =
      """
      select to_char(lower(during) at time zone 'UTC', 'HH24:MI')
      from booking_segments segment
      join bookings on bookings.id = segment.booking_id
      where customer_name = 'Ann Ash'
      """;

  private static final String EVERYTHING =
      """
      select p::text from customer_shop_profiles p
      union all select b::text from bookings b
      union all select i::text from booking_items i
      union all select c::text from core.customers c
      union all select l::text from core.customer_legacy_ids l
      union all select a::text from adopted_bookings a
      union all select s::text from booking_segments s
      order by 1
      """;

  private static final String CATALOGUE =
      """
      select 'relation ' || oid::regclass from pg_class
      union all select 'trigger ' || tgname || tgrelid::regclass from pg_trigger
      union all select 'function ' || oid::regprocedure from pg_proc
      union all select 'schema ' || nspname from pg_namespace
      order by 1
      """;

  private static final String OF_BELLA =
      """
      select p::text from customer_shop_profiles p join shops on shops.id = shop_id and slug = 'bella'
      union all select b::text from bookings b join shops on shops.id = shop_id and slug = 'bella'
      union all select s::text from stylists s join shops on shops.id = shop_id and slug = 'bella'
      union all select shops::text from shops where slug = 'bella'
      """;

  private final TestDatabase convo = TestDatabase.migrated();
  private final TestDatabase old = TestDatabase.empty();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder;

  @AfterEach
  void drop() {
    convo.drop();
    old.drop();
  }

  @Test
  void a_plan_says_what_there_is_and_what_is_doubtful_and_is_the_operators_to_change()
      throws IOException {
    fill("salons");
    assertThat(plan()).isZero();
    assertThat(out.toString())
        .contains("public.customers: 5 rows, ")
        .contains("public.bookings: 9 rows, ")
        .contains("doubt: 1 × public.bookings price: a price in whole units")
        .contains("doubt: 1 × public.bookings stylist: a stylist who is not there")
        .contains("doubt: 1 × public.bookings stylist: a stylist of another shop")
        .contains("doubt: 1 × public.customers name: a name of one word")
        .contains("doubt: 1 × public.customers preferred stylist: a stylist who is not there")
        .contains("public.message_threads: stays behind for now")
        .contains("to decide: what a booking is that the old program calls “zombie”");
    var mapping = Files.readString(mapping());
    assertThat(mapping)
        .contains("[shop adas]\nold id = 1\n", "[shop bens-barbers]\nold id = 2\n")
        .contains("[public.bookings: booking of public.customers]\n", "start_time = start\n")
        .contains("preferred_stylist_id = preferred stylist\n", "zombie = ?\n");

    lastOf(out);
    Files.writeString(mapping(), mapping.replace("zombie = ?", "zombie = cancelled"));
    assertThat(plan()).isZero();
    assertThat(lastOf(out)).doesNotContain("to decide");
    Files.writeString(mapping(), mapping.replace("start_time = start", "start_time = lunch"));
    assertThat(plan()).isEqualTo(2);
    assertThat(errors.toString()).contains("start_time = lunch: no such word");
    assertThat(tablesOfOld()).as("a plan only looks").doesNotContain("convo_adoption");
  }

  @Test
  void three_models_of_a_customer_are_recognised_at_once() throws IOException {
    fill("models");
    assertThat(plan("--shop", "old-house")).isZero();
    assertThat(Files.readString(mapping()))
        .contains("[public.customers: customer]", "[core.customers: customer]")
        .contains("[ai.customers: customer]", "name = name\n")
        .contains("[public.bookings: booking of public.customers]")
        .contains("[core.bookings: booking of core.customers]")
        .contains("shop of the rest = old-house", "[shop north-kitchen]")
        .contains("customer_metadata = kept", "dietary_preferences = diet as json");
    assertThat(out.toString())
        .contains("doubt: 1 × public.customers email: an e-mail that is none")
        .contains("doubt: 1 × public.customers diet: a text that should be JSON")
        .contains("doubt: 1 × public.customers birth date: a date of 1900")
        .contains("doubt: 1 × public.customers email: the same person once more")
        .contains("doubt: 1 × public.customers email: an address that somebody else has already")
        .contains("doubt: 8 × public.bookings start: a time without zone")
        .contains("ai.conversations: stays behind for now");
  }

  @Test
  void what_is_no_source_is_said_in_a_sentence() {
    var shell =
        new Shell(
            environment(), new BufferedReader(new StringReader("")), writer(out), writer(errors));
    assertThat(Main.run(shell, "adopt", "plan")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("Say which database: --source postgresql://");
    assertThat(run("adopt", "plan", "--source", "mysql://somewhere")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("not an address of a PostgreSQL database");
    assertThat(run("adopt", "plan", "--source", old.url() + "_gone")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("cannot be reached", "does not exist");
    assertThat(run("adopt", "plan", "--source", convo.url())).isEqualTo(2);
    assertThat(lastOf(errors)).contains("a database of Convo itself");
    assertThat(plan("--shop", "one")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("no table of customers that Convo knows");
  }

  @Test
  void salons_come_over_whole_and_a_second_time_changes_nothing() throws IOException {
    salons();
    assertThat(adopt("backfill")).isZero();
    assertThat(lines("select first_name || ' ' || last_name from core.customers order by 1"))
        .containsExactly(" Cat", "Ann Ash", "Bob Birch", "Dora Dale", "Eve Elm");
    assertThat(lines(PROFILES))
        .containsExactly(
            "adas: Ash, ann@example.org, 2 visits, 9000, 0 missed, by Mia",
            "adas: Birch, bob@example.org, 1 visits, 4500, 1 missed, by nobody",
            "adas: Cat, cat@example.org, 1 visits, 4500, 0 missed, by nobody",
            "adas: Elm, eve@example.org, 2 visits, 18000, 0 missed, by Noah",
            "bens-barbers: Elm, eve@example.org, 1 visits, 2000, 0 missed, by nobody");
    assertThat(lines(UNHELD))
        .as("the later of two that overlap, and two whose stylists are not there")
        .containsExactly("Bob Birch", "Cat", "Eve Elm");
    assertThat(
            lines(
                "select customer_name || customer_email from bookings where customer_name = 'Cat'"))
        .containsExactly("Catann@example.org");
    assertThat(run("check")).as(out.toString()).isZero();
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(lastOf(out))
        .contains("adas: 1 × time: a visit at a time that its stylist is held already")
        .contains("adas: 1 × price: a price in whole units")
        .contains("bens-barbers: 1 × stylist: a stylist of another shop")
        .contains(
            "-: 1 × public.customer_booking_stats old visits: an old figure that the old bookings")
        .contains("-: 1 × profile: a customer who never came")
        .contains("= 5; Convo counts 5 customers who came by this adoption.")
        .contains("Every difference is explained.");

    asFile("adas");

    var before = lines(EVERYTHING);
    assertThat(adopt("backfill")).isZero();
    assertThat(adopt("rollback")).isZero();
    assertThat(adopt("expand", "--mapping", mapping().toString())).isZero();
    assertThat(adopt("backfill")).isZero();
    assertThat(lines(EVERYTHING)).isEqualTo(before);

    convo
        .witness()
        .useHandle(handle -> {
          handle.execute("update bookings set price_cents = 1 where customer_name = 'Cat'");
          handle.execute(
              "delete from bookings where customer_name = 'Ann Ash' and starts_at < '2024-02-01'");
        });
    lastOf(out);
    assertThat(adopt("verify")).isEqualTo(1);
    assertThat(lastOf(out))
        .contains("adas: 1 × price: UNEXPLAINED", "adas: 1 × booking missing in Convo: UNEXPLAINED")
        .contains("adas: 1 × figures: UNEXPLAINED", "3 differences are unexplained.");
  }

  /** A visit that holds no time goes out in the shop's file and comes in elsewhere. */
  private void asFile(String shop) {
    var file = folder.resolve("shop.json").toString();
    assertThat(run("shop", "export", shop, file)).isZero();
    var elsewhere = TestDatabase.migrated();
    var environment = environment();
    environment.put("CONVO_DATABASE_URL", elsewhere.url());
    assertThat(run(environment, "shop", "import", file)).as(errors.toString()).isZero();
    assertThat(lines(elsewhere, UNHELD)).containsExactly("Bob Birch", "Cat");
    lastOf(out);
    assertThat(run(environment, "check")).as(out.toString()).isZero();
    elsewhere.drop();
  }

  @Test
  void three_models_become_one_customer() throws IOException {
    fill("models");
    convo
        .witness()
        .useHandle(handle ->
            handle.execute(
                "insert into core.customers (first_name, last_name, email) values ('Vik', 'W',"
                    + " 'viktor@example.net')"));
    assertThat(plan("--shop", "old-house")).isZero();
    assertThat(adopt("expand", "--mapping", mapping().toString())).as(errors.toString()).isZero();
    assertThat(adopt("backfill")).as(errors.toString()).isZero();
    assertThat(
            lines(
                "select last_name || ', ' || first_name || ' ' || coalesce(email, '-') from"
                    + " core.customers order by 1"))
        .containsExactly(
            ",  -",
            "Kohl, Iris iris@example.net",
            "Luft, Jan jan.luft@example.net",
            "Moor, Kim -",
            "Pohl, Ottilie -",
            "Pohl, Otto otto@example.net",
            "Rath, Quin -",
            "Tann, Sara sara@example.net",
            "Uma,  uma@example.net",
            "W, Vik viktor@example.net");
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(lastOf(out))
        .contains(
            "The old program counts 12 customers: ai.customers 3, core.customers 3,"
                + " public.customers 6.")
        .contains("  + 1 a booking whose customer is not there", "  - 3 the same person once more")
        .contains("  - 1 who were in Convo before", "  = 9; Convo counts 9 customers")
        .contains("-: 1 × email: an address that somebody else has already");
    assertThat(
            lines(
                "select source from core.customer_legacy_ids where customer_id = (select id from"
                    + " core.customers where first_name = 'Iris') order by 1"))
        .as("old ids lead on")
        .hasSize(2);
    assertThat(lines("select notes from customer_shop_profiles where last_name = 'Rath'"))
        .singleElement()
        .asString()
        .contains("pays late", "quin at example", "ask Otto");
    assertThat(
            lines(
                "select dietary_note || birth_date from customer_shop_profiles where status ="
                    + " 'vip'"))
        .containsExactly("vegan, no nuts1980-05-04");
    assertThat(
            lines(
                "select coalesce(birth_date::text, 'none') from customer_shop_profiles where"
                    + " first_name = 'Otto'"))
        .containsExactly("none");
    assertThat(
            lines(
                "select total_bookings || ' ' || total_spend_cents from customer_shop_profiles"
                    + " where first_name = 'Otto'"))
        .as("recomputed, whatever the old figure says")
        .containsExactly("2 12000");
    assertThat(lines("select count(*) from customer_shop_profiles where last_name = 'Tann'"))
        .as("who never came has no profile")
        .containsExactly("0");
    assertThat(
            lines(
                "select customer_metadata ->> 'notes' from core.customers where last_name ="
                    + " 'Tann'"))
        .containsExactly("wants a call");
    assertThat(
            lines(
                "select granted from profile_consents c join customer_shop_profiles p on p.id ="
                    + " c.profile_id where p.first_name = 'Otto' and purpose ="
                    + " 'sms_notifications'"))
        .containsExactly("t");
    assertThat(run("check")).as(out.toString()).isZero();
  }

  @Test
  void what_the_old_program_writes_comes_after_it_and_what_convo_changed_stays()
      throws IOException {
    salons();
    assertThat(adopt("follow", "--once")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("say adopt backfill");
    assertThat(adopt("backfill")).isZero();
    convo
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set notes = 'Talks', version = version + 1 where"
                    + " first_name = 'Ann'"));
    owner(handle -> {
      handle.execute("insert into stylists values (5, 1, 'Quinn', true)");
      handle.execute(
          "insert into customers (id, email, name) values (7, 'fay@example.org', 'Fay Fir')");
      handle.execute(
          """
          insert into bookings (id, shop_id, customer_id, stylist_id, service_id, start_time, status, price_cents, customer_name)
          values (20, 1, 7, 5, 1, '2024-06-01 10:00+02', 'completed', 4500, 'Fay Fir'),
            (21, 2, null, 3, 3, '2024-06-01 10:00+02', 'completed', 2000, 'Gus Gale')
          """);
      handle.execute("update bookings set status = 'cancelled' where id = 7");
      handle.execute("update bookings set customer_id = 4 where id = 4");
      handle.execute("delete from bookings where id = 1");
      handle.execute("update customers set name = 'Ann Asher', phone = null where id = 1");
      handle.execute(
          "update customers set email = 'bob@birch.example', name = 'Rob Birch' where id = 2");
      handle.execute(
          "update bookings set start_time = '2024-02-05 14:00+01', end_time = '2024-02-05 14:45+01'"
              + " where id = 2");
      handle.execute("update bookings set status = 'vanished' where id = 9");
    });
    old.witness()
        .useHandle(handle ->
            handle.execute(
                "insert into convo_adoption.journal (source, key) values ('public.bookings', '5')"));
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(lastOf(out)).contains("waiting in the journal");
    assertThat(adopt("follow", "--once")).as(errors.toString()).isZero();
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(lastOf(out))
        .contains("changed in Convo since")
        .contains("email: an address that changed in the old program; the first one stays")
        .contains("status: a status that the mapping does not name; confirmed instead")
        .doesNotContain("waiting in the journal");
    assertThat(lines(PROFILES))
        .containsExactly(
            "adas: Ash, ann@example.org, 1 visits, 4500, 0 missed, by Mia",
            "adas: Birch, bob@example.org, 1 visits, 4500, 0 missed, by nobody",
            "adas: Cat, cat@example.org, 1 visits, 4500, 0 missed, by nobody",
            "adas: Dale, dora@example.org, 0 visits, 0, 1 missed, by nobody",
            "adas: Elm, eve@example.org, 1 visits, 9000, 0 missed, by Noah",
            "adas: Fir, fay@example.org, 1 visits, 4500, 0 missed, by nobody",
            "bens-barbers: Elm, eve@example.org, 1 visits, 2000, 0 missed, by nobody",
            "bens-barbers: Gale, , 1 visits, 2000, 0 missed, by nobody");
    assertThat(lines(MOVED)).as("it holds its new time, and that alone").containsExactly("13:00");
    assertThat(lines("select email from core.customers where last_name = 'Birch'"))
        .as("an address is never moved")
        .containsExactly("bob@example.org");
    assertThat(lines("select first_name from customer_shop_profiles where last_name = 'Birch'"))
        .containsExactly("Rob");
    assertThat(
            lines("select notes || first_name from customer_shop_profiles where last_name = 'Ash'"))
        .containsExactly("TalksAnn");
    assertThat(lines("select name from stylists where key like '%-5'")).containsExactly("Quinn");
    assertThat(run("check")).as(out.toString()).isZero();
    old.witness()
        .useHandle(handle ->
            assertThat(
                    handle
                        .select("select count(*) from convo_adoption.journal")
                        .mapTo(Integer.class)
                        .one())
                .isZero());
  }

  @Test
  void nothing_is_lost_or_doubled_while_the_old_program_writes_and_everything_is_killed()
      throws Exception {
    salons();
    owner(handle ->
        handle.execute(
            """
            insert into customers (id, email, name)
            select n, 'person' || n || '@example.org', 'Person No' || n
            from generate_series(1000, 2199) n
            """));
    owner(handle -> handle.execute("select setval('customers_id_seq', 5000)"));
    owner(handle ->
        handle.execute(
            """
            insert into bookings (shop_id, customer_id, stylist_id, service_id, start_time, end_time, status, price_cents)
            select 1 + n % 2, 1000 + n % 1200, 1 + 2 * (n % 2), 1 + 2 * (n % 2), '2010-01-01 08:00Z'::timestamptz + n * interval '1 hour',
              '2010-01-01 08:30Z'::timestamptz + n * interval '1 hour', 'completed', 4500
            from generate_series(0, 2399) n
            """));
    var isOver = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writer = threads.submit(() -> write(isOver));
      for (var kill = 0; kill < 10; kill++) {
        var run = threads.submit(() -> adopt("backfill"));
        Thread.sleep(100L + 70 * kill);
        kill(kill % 2 == 0);
        run.get();
      }
      assertThat(adopt("backfill")).as(errors.toString()).isZero();
      isOver.set(true);
      assertThat(writer.get()).isGreaterThan(10);
    }
    assertThat(adopt("follow", "--once")).as(errors.toString()).isZero();
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(lines("select count(*) from bookings"))
        .containsExactly(ofOld("select count(*) from bookings"));
    assertThat(lines("select count(*) from core.customers"))
        .containsExactly(ofOld("select count(*) from customers"));
    assertThat(run("check")).as(out.toString()).isZero();
  }

  /** The old program at work; how often it wrote. */
  private int write(AtomicBoolean isOver) throws SQLException, InterruptedException {
    try (var connection = old.superuser();
        var statement = connection.createStatement()) {
      var many = 0;
      for (; !isOver.get(); many++) {
        var at = 1000 + many * 37 % 1200;
        statement.execute(
            "update customers set name = 'Person New%d' where id = %d".formatted(many, at));
        statement.execute(
            "insert into bookings (shop_id, customer_id, start_time, status) values (1, %d, '2011-01-01 08:00Z', 'confirmed')"
                .formatted(at));
        statement.execute("insert into customers (name) values ('Late Comer%d')".formatted(many));
        if (many % 5 == 0) {
          statement.execute("delete from bookings where id = (select max(id) - 3 from bookings)");
        }
        Thread.sleep(15);
      }
      return many;
    }
  }

  private void kill(boolean isSource) {
    old.witness()
        .useHandle(handle ->
            handle
                .createQuery(
                    """
                    select pg_terminate_backend(pid)
                    from pg_stat_activity
                    where datname = :database
                    and (usename = 'convo_platform' or application_name = 'convo adopt')
                    """)
                .bind("database", isSource ? old.name() : convo.name())
                .mapTo(Boolean.class)
                .list());
  }

  private String ofOld(String sql) {
    return old.witness().withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  @Test
  void the_source_gets_a_schema_of_ours_and_loses_it_without_a_trace() throws IOException {
    fill("salons");
    var before = catalogue();
    assertThat(plan()).isZero();
    assertThat(adopt("expand", "--mapping", mapping().toString())).isEqualTo(2);
    assertThat(lastOf(errors)).contains("leaves to decide", "“zombie”");
    var mapping = Files.readString(mapping());
    Files.writeString(mapping(), mapping.replace("zombie = ?", "zombie = cancelled"));
    assertThat(catalogue()).isEqualTo(before);

    var clerk = old.url().replaceFirst("//[^@]*@", "//clerk_of_old:clerk@");
    old.witness()
        .useHandle(handle -> {
          handle.execute("create role clerk_of_old login password 'clerk'");
          handle.execute("grant select on all tables in schema public to clerk_of_old");
        });
    try {
      assertThat(run("adopt", "expand", "--source", clerk, "--mapping", mapping().toString()))
          .isEqualTo(2);
      assertThat(lastOf(errors)).contains("may not do that", "permission denied");
    } finally {
      old.witness()
          .useHandle(handle -> {
            handle.execute("drop owned by clerk_of_old");
            handle.execute("drop role clerk_of_old");
          });
    }
    assertThat(adopt("expand", "--mapping", mapping().toString())).as(errors.toString()).isZero();
    assertThat(tablesOfOld()).contains("convo_adoption");
    try (var other = old.holder()) {
      other.execute("select pg_advisory_lock(hashtextextended('convo adoption', 0))");
      assertThat(adopt("backfill")).isEqualTo(2);
      assertThat(lastOf(errors)).contains("Another adoption is at work");
    }
    old.witness().useHandle(handle -> handle.execute("drop trigger convo_adoption on bookings"));
    assertThat(adopt("backfill")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("public.bookings is not noted", "say expand again");
    assertThat(adopt("expand", "--mapping", mapping().toString()))
        .as("an expand that broke off goes on")
        .isZero();
    assertThat(adopt("expand", "--mapping", mapping().toString())).isEqualTo(2);
    assertThat(lastOf(errors)).contains("has its journal already");
    assertThat(adopt("rollback")).isZero();
    assertThat(catalogue()).isEqualTo(before);
    assertThat(adopt("rollback")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("no journal yet");
    convo
        .witness()
        .useHandle(handle -> handle.execute("update adoptions set place = 'elsewhere:5432/old'"));
    assertThat(adopt("expand", "--mapping", mapping().toString())).isEqualTo(2);
    assertThat(lastOf(errors)).contains("is of elsewhere:5432/old", "choose another name");
    assertThat(catalogue()).isEqualTo(before);
  }

  @Test
  void keys_of_one_length_and_tables_in_parts_come_over_and_leave_no_trace() throws IOException {
    owner(handle -> handle.createScript(PARTS).execute());
    var before = catalogue();
    assertThat(plan("--shop", "one")).as(errors.toString()).isZero();
    assertThat(adopt("expand", "--mapping", mapping().toString())).as(errors.toString()).isZero();
    assertThat(adopt("backfill")).as(errors.toString()).isZero();
    assertThat(lines("select last_name from core.customers order by 1"))
        .containsExactly("Ash", "Birch");
    assertThat(lines("select count(distinct key) from stylists where name in ('Al', 'Bo')"))
        .as("a_b and a-b are two")
        .containsExactly("2");
    owner(handle -> {
      handle.execute("update customers set name = 'Ann Elm' where id = 'a1'");
      handle.execute("update bookings set status = 'completed' where id = 2");
    });
    assertThat(adopt("follow", "--once")).as(errors.toString()).isZero();
    assertThat(lines("select last_name from core.customers order by 1"))
        .containsExactly("Birch", "Elm");
    assertThat(lines("select status from bookings order by starts_at"))
        .containsExactly("completed", "completed");
    lastOf(out);
    assertThat(adopt("verify")).as(out.toString()).isZero();
    assertThat(adopt("rollback")).as(errors.toString()).isZero();
    assertThat(catalogue()).isEqualTo(before);

    owner(handle ->
        handle
            .createScript(
                "create schema other; create table other.stylists (id text, name text);"
                    + " insert into other.stylists values ('a_b', 'Cy');")
            .execute());
    Files.delete(mapping());
    assertThat(plan("--shop", "one")).isEqualTo(2);
    assertThat(lastOf(errors)).contains("two tables of the kind stylist", "both have the id a_b");
  }

  @Test
  void a_shop_that_is_there_is_joined_and_old_links_lead_on() throws IOException {
    try (var portal = TestConvo.fresh()) {
      fill("salons");
      assertThat(plan()).isZero();
      var text = Files.readString(mapping());
      Files.writeString(
          mapping(),
          text.replace("[shop adas]", "[shop bella]").replace("zombie = ?", "zombie = cancelled"));
      var bella = portal.bella();
      var before = lines(portal.database(), OF_BELLA);
      assertThat(adoptInto(portal, "expand", "--mapping", mapping().toString())).isZero();
      assertThat(adoptInto(portal, "backfill")).as(errors.toString()).isZero();
      assertThat(lines(portal.database(), OF_BELLA))
          .as("nothing that is there is changed")
          .containsAll(before);

      assertThat(bella.get(bella.get("/shops/bella/legacy/customers/1").location()).text())
          .contains("Ann Ash");
      assertThat(bella.get(bella.get("/shops/bella/legacy/bookings/2").location()).text())
          .contains("Ann Ash");
      assertThat(bella.get("/shops/bella/legacy/customers/4").status()).isEqualTo(404);
      assertThat(portal.rita().get("/shops/bella/legacy/customers/1").status()).isEqualTo(404);

      bella.post(bella.get("/shops/bella/legacy/customers/1").location() + "/erasure", Map.of());
      owner(handle -> handle.execute("update customers set phone = '030 12345678' where id = 1"));
      assertThat(adoptInto(portal, "follow", "--once")).as(errors.toString()).isZero();
      assertThat(bella.get("/shops/bella/legacy/customers/1").status())
          .as("who is erased does not come back")
          .isEqualTo(404);
      lastOf(out);
      assertThat(adoptInto(portal, "verify")).as(out.toString()).isZero();
      assertThat(lastOf(out)).contains("bella: 1 × profile: erased in Convo");
    }
  }

  private int adoptInto(TestConvo portal, String... step) {
    var environment = environment();
    environment.put("CONVO_DATABASE_URL", portal.database().url());
    var start = Stream.of("adopt", "--source", old.url());
    return run(environment, Stream.concat(start, Arrays.stream(step)).toArray(String[]::new));
  }

  private void salons() throws IOException {
    fill("salons");
    assertThat(plan()).isZero();
    var mapping = Files.readString(mapping());
    Files.writeString(mapping(), mapping.replace("zombie = ?", "zombie = cancelled"));
    assertThat(adopt("expand", "--mapping", mapping().toString())).as(errors.toString()).isZero();
  }

  private List<String> lines(String sql) {
    return lines(convo, sql);
  }

  private static List<String> lines(TestDatabase database, String sql) {
    return database.witness().withHandle(handle -> handle.select(sql).mapTo(String.class).list());
  }

  private void fill(String fixture) throws IOException {
    var sql = Files.readString(Path.of("src/test/resources/adoption/" + fixture + ".sql"));
    owner(handle -> handle.createScript(sql).execute());
  }

  private void owner(HandleConsumer<RuntimeException> work) {
    old.witness()
        .useHandle(handle -> {
          handle.execute("set role convo_owner");
          work.useHandle(handle);
          handle.execute("reset role");
        });
  }

  private String tablesOfOld() {
    return old.witness().withHandle(AdoptCommandTest::schemas);
  }

  private static String schemas(Handle handle) {
    ResultIterable<String> names =
        handle.createQuery("select string_agg(nspname, ' ') from pg_namespace").mapTo(String.class);
    return names.one();
  }

  private List<String> catalogue() {
    return old.witness().withHandle(handle -> handle.select(CATALOGUE).mapTo(String.class).list());
  }

  private Path mapping() {
    return folder.resolve("adoption.mapping");
  }

  private int plan(String... more) {
    var start = Stream.of("plan", "--mapping", mapping().toString());
    return adopt(Stream.concat(start, Arrays.stream(more)).toArray(String[]::new));
  }

  private int adopt(String... more) {
    var start = Stream.of("adopt", "--source", old.url());
    return run(Stream.concat(start, Arrays.stream(more)).toArray(String[]::new));
  }

  private int run(String... arguments) {
    return run(environment(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var shell =
        new Shell(
            environment, new BufferedReader(new StringReader("")), writer(out), writer(errors));
    return Main.run(shell, arguments);
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("CONVO_DATABASE_URL", convo.url());
    environment.put("CONVO_SECRET", TestDatabase.SECRET);
    return environment;
  }

  private static PrintWriter writer(StringWriter to) {
    return new PrintWriter(to, true);
  }

  /** What was said since it was last asked. */
  private static String lastOf(StringWriter said) {
    var text = said.toString();
    said.getBuffer().setLength(0);
    return text;
  }
}
