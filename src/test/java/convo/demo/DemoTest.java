package convo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.TestDatabase;
import convo.check.ShopCheck;
import convo.database.Database;
import convo.database.ShopId;
import convo.signin.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  private static final Passwords PASSWORDS = new Passwords(TestConvo.CHEAP);

  @Test
  void everybody_of_the_cast_can_sign_in_and_is_who_she_is() {
    var test = TestDatabase.migrated();
    try (var database = Database.open(test.settings())) {
      var demo = new Demo(database.platform(), PASSWORDS, TestDatabase.SECRET, CLOCK);
      demo.prepare(DemoTest::cast);
      demo.prepare(DemoTest::cast);
      var accounts =
          database
              .platform()
              .read(handle ->
                  handle
                      .createQuery(
                          """
                          select concat_ws(' ', accounts.name, support, customers.email)
                          from accounts
                          left join core.customers on customers.id = accounts.customer_id
                          where password_hash is not null
                          order by accounts.name
                          """)
                      .mapTo(String.class)
                      .list());
      assertThat(accounts)
          .containsExactly(
              "Ada t",
              "Bella f",
              "Cleo f cleo@example.com",
              "Dan f dan@example.com",
              "Max f",
              "Nori f",
              "Rita f",
              "Sam f");
    } finally {
      test.drop();
    }
  }

  @Test
  void the_shops_show_pictures_that_were_drawn_for_them() {
    var test = TestDatabase.migrated();
    try (var database = Database.open(test.settings())) {
      var demo = new Demo(database.platform(), PASSWORDS, TestDatabase.SECRET, CLOCK);
      var pictures = new DemoPictures(database, CLOCK);
      pictures.hang(demo.prepare(DemoTest::cast));
      pictures.hang(demo.prepare(DemoTest::cast)); // nothing is missing then, so nothing is hung

      var hung =
          test.witness()
              .withHandle(handle ->
                  handle
                      .createQuery(
                          """
                          select concat_ws(' ', shops.slug, coalesce(stylists.name, 'logo'), media_type, width, height)
                          from pictures
                          join shops on shops.id = pictures.shop_id
                          left join stylists on stylists.shop_id = pictures.shop_id
                            and stylists.id = pictures.stylist_id
                          """)
                      .mapTo(String.class)
                      .list());
      assertThat(hung)
          .contains(
              "bella logo image/png 320 320",
              "bella Sam image/jpeg 320 320",
              "rita logo image/png 320 320",
              "rita Joe image/jpeg 320 320")
          .doesNotHaveDuplicates()
          .noneMatch(picture -> picture.startsWith("nori"));
    } finally {
      test.drop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-04T10:30:00Z", "2027-03-29T00:30:00Z"})
  void the_demo_is_alive_and_true_at_any_time(Instant now) {
    var test = TestDatabase.migrated();
    try (var database = Database.open(test.settings())) {
      new Demo(database.platform(), PASSWORDS, TestDatabase.SECRET, InstantSource.fixed(now))
          .prepare();
      assertThat(new ShopCheck(database.platform()).run())
          .allSatisfy(finding -> {
            assertThat(finding.differences()).isEmpty();
            assertThat(finding.profiles()).isGreaterThanOrEqualTo(150);
          });
      var bella =
          database
              .platform()
              .read(handle ->
                  handle
                      .select("select id from shops where slug = 'bella'")
                      .mapTo(ShopId.class)
                      .one());
      assertThat(liveBefore(database, bella, now)).isZero();
      assertThat(liveAfter(database, bella, now.plus(Duration.ofDays(28)))).isPositive();
    } finally {
      test.drop();
    }
  }

  /** Visits that are over and that nobody has settled. */
  private static int liveBefore(Database database, ShopId shop, Instant now) {
    return count(
        database,
        shop,
        now,
        """
        select count(*)
        from bookings
        where status in ('requested', 'confirmed', 'checked_in')
        and ends_at <= :then
        """);
  }

  private static int liveAfter(Database database, ShopId shop, Instant then) {
    return count(
        database,
        shop,
        then,
        """
        select count(*)
        from bookings
        where status = 'confirmed'
        and starts_at > :then
        """);
  }

  private static int count(Database database, ShopId shop, Instant then, String sql) {
    return database
        .platform()
        .read(
            shop, handle -> handle.createQuery(sql).bind("then", then).mapTo(Integer.class).one());
  }

  private static byte[] cast(String shop) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/cast", shop + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
