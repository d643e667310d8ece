package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the tables in {@code docs/data-model.md} what they are in a migrated database. */
class DataModelTest {
  private static final Path PAGE = Path.of("docs/data-model.md");
  private static final String BEGIN = "<!-- schema: begin -->\n";
  private static final String END = "<!-- schema: end -->\n";

  @Test
  void the_page_shows_the_schema() throws IOException {
    var page = Files.readString(PAGE);
    var renewed = renewed(page, new SchemaPage(schema()).text());
    if (Boolean.getBoolean("convo.renew")) {
      Files.writeString(PAGE, renewed);
    } else {
      assertThat(page)
          .as(
              "The schema has changed: renew the page by bin/test -Dtest=DataModelTest -Dconvo.renew=true")
          .isEqualTo(renewed);
    }
  }

  private static Schema schema() {
    var test = TestDatabase.empty();
    Database.open(test.settings()).close();
    var schema = test.witness().withHandle(Schema::of);
    test.drop();
    return schema;
  }

  private static String renewed(String page, String schema) {
    var begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + schema + page.substring(page.indexOf(END));
  }
}
