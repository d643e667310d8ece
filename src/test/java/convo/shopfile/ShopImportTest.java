package convo.shopfile;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShopImportTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
  private static final TestDatabase TEST = TestDatabase.empty();
  private static final Database DATABASE = Database.open(TEST.settings());

  @AfterAll
  static void tearDown() {
    DATABASE.close();
    TEST.drop();
  }

  @Test
  void the_cast_is_imported_twice_and_is_the_same() {
    for (var shop : new String[] {"bella", "rita", "nori", "bella"}) {
      var file = new ShopImport(DATABASE.platform(), CLOCK, true).run(cast(shop));
      assertThat(file.bookings()).hasSize(30);
    }
  }

  static byte[] cast(String shop) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/cast/" + shop + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
