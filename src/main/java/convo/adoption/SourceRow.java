package convo.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A row of the source, read by what its columns say. */
final class SourceRow {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final MappedTable table;
  private final JsonNode row;

  private SourceRow(MappedTable table, JsonNode row) {
    this.table = table;
    this.row = row;
  }

  static SourceRow of(MappedTable table, String json) {
    try {
      return new SourceRow(table, MAPPER.readTree(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL writes JSON", impossible);
    }
  }

  MappedTable table() {
    return table;
  }

  /** What the row says, without blanks around; nothing where that is nothing. */
  Optional<String> text(AdoptedField field) {
    return table.column(field).flatMap(this::text);
  }

  String key() {
    return text(AdoptedField.KEY).orElseThrow();
  }

  private Optional<String> text(String column) {
    return Optional.ofNullable(row.get(column))
        .filter(value -> !value.isNull())
        .map(value -> value.isValueNode() ? value.asText() : value.toString())
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** What comes over as it stands, by the names of the columns. */
  Map<String, String> kept() {
    var kept = new TreeMap<String, String>();
    table
        .fields()
        .forEach((column, field) -> {
          if (field == AdoptedField.KEPT) {
            text(column)
                .filter(text -> !text.equals("{}"))
                .ifPresent(text -> kept.put(column, text));
          }
        });
    return kept;
  }
}
