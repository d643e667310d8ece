package convo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DemoTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  @Test
  void everybody_of_the_cast_can_sign_in_and_is_who_she_is() {
    var test = TestDatabase.empty();
    try (var database = Database.open(test.settings())) {
      var demo = new Demo(database.platform(), CLOCK);
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

  private static byte[] cast(String shop) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/cast", shop + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
