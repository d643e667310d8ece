package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.database.Database;
import convo.database.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in which other migrations than ours have run is refused and left as it is. */
class OlderBuildTest {
  private static final String SHOP =
      """
      insert into shops (slug, name, time_zone, currency, country, locale)
      values ('kept', 'Kept', 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
      """;

  private static final String OLDER =
      """
      update flyway_schema_history
      set description = 'the tenant wall', script = 'V007__the_tenant_wall.sql', checksum = 7
      where version = '007'
      """;

  private final StringWriter errors = new StringWriter();

  @Test
  void a_data_folder_is_refused_with_the_sentence_what_to_do(@TempDir Path data)
      throws SQLException {
    var environment = Map.of("CONVO_DATA", data.toString());
    Database.open(Settings.from(environment).database()).close();
    try (var server = EmbeddedPostgres.start(data);
        var superuser = server.superuser("convo")) {
      makeOlder(superuser);
    }

    refuses(
        environment,
        "The data folder %s is of another build of Convo: move it away, or set CONVO_DATA to another one. Nothing was deleted."
            .formatted(data));

    try (var server = EmbeddedPostgres.start(data);
        var superuser = server.superuser("convo")) {
      assertKept(superuser);
    }
  }

  @Test
  void a_named_database_is_refused_with_the_sentence_what_to_do() throws SQLException {
    var database = TestDatabase.migrated();
    try (var superuser = database.superuser()) {
      makeOlder(superuser);

      refuses(
          Map.of("CONVO_DATABASE_URL", database.url(), "CONVO_SECRET", TestDatabase.SECRET),
          "CONVO_DATABASE_URL leads to a database of another build of Convo, 127.0.0.1:%d/%s: name an empty one. Nothing was deleted."
              .formatted(URI.create(database.url()).getPort(), database.name()));

      assertKept(superuser);
    }
    database.drop();
  }

  private void refuses(Map<String, String> environment, String sentence) {
    var shell =
        new Shell(
            environment,
            new BufferedReader(Reader.nullReader()),
            new PrintWriter(new StringWriter()),
            new PrintWriter(errors, true));

    assertThat(Main.run(shell, "check")).isEqualTo(2);
    assertThat(errors).hasToString(sentence + System.lineSeparator());
  }

  private static void makeOlder(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(SHOP);
      assertThat(statement.executeUpdate(OLDER)).isOne();
    }
  }

  private static void assertKept(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var names = statement.executeQuery("select name from shops")) {
      assertThat(names.next()).isTrue();
      assertThat(names.getString(1)).isEqualTo("Kept");
    }
  }
}
