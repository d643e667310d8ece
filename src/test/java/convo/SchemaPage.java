package convo;

import static java.util.stream.Collectors.joining;

import convo.Schema.Column;
import convo.Schema.Reference;
import convo.Schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a schema down as Markdown: a diagram of keys for each side of the wall, then all columns.
 */
record SchemaPage(Schema schema) {
  String text() {
    return "### Of all shops together\n\n"
        + diagram(false)
        + "\n### Of one shop\n\nEvery table here also holds `shop_id`, which is left out of the drawing.\n\n"
        + diagram(true)
        + "\n### Every column\n\n"
        + schema.tables().stream().map(this::table).collect(joining("\n"));
  }

  private String diagram(boolean tenant) {
    var tables = schema.tables().stream().filter(table -> table.tenant() == tenant).toList();
    var names = tables.stream().map(Table::name).toList();
    return "```mermaid\nerDiagram\n"
        + tables.stream().map(this::entity).collect(joining())
        + schema.references().stream()
            .filter(reference -> names.contains(reference.child()))
            .filter(reference -> !tenant || !reference.parent().equals("shops"))
            .map(SchemaPage::line)
            .collect(joining())
        + "```\n";
  }

  private String entity(Table table) {
    return "  \"%s\" {\n%s  }\n"
        .formatted(
            table.name(),
            schema.columns(table).stream()
                .filter(column -> column.key() || !column.references().isEmpty())
                .filter(column -> !column.name().equals("shop_id"))
                .map(column ->
                    "    %s %s %s\n".formatted(column.type(), column.name(), mark(column)))
                .collect(joining()));
  }

  private static String mark(Column column) {
    var marks = new ArrayList<String>();
    if (column.key()) {
      marks.add("PK");
    }
    if (!column.references().isEmpty()) {
      marks.add("FK");
    }
    return String.join(", ", marks);
  }

  private static String line(Reference reference) {
    return "  \"%s\" %s--%s \"%s\" : \"%s\"\n"
        .formatted(
            reference.parent(),
            reference.optional() ? "|o" : "||",
            reference.single() ? "o|" : "o{",
            reference.child(),
            reference.columns());
  }

  private String table(Table table) {
    return "#### %s\n\n%s\n\n| column | type | | meaning |\n|---|---|---|---|\n%s"
        .formatted(
            table.name(),
            table.meaning(),
            schema.columns(table).stream().map(SchemaPage::row).collect(joining()));
  }

  private static String row(Column column) {
    return "| %s | %s | %s | %s |\n"
        .formatted(column.name(), column.type(), String.join(", ", notes(column)), meaning(column));
  }

  private static String meaning(Column column) {
    return column.choices().isEmpty() ? column.meaning() : "one of " + column.choices();
  }

  private static List<String> notes(Column column) {
    var notes = new ArrayList<String>();
    if (column.key()) {
      notes.add("key");
    }
    if (!column.references().isEmpty()) {
      notes.add("of " + column.references());
    }
    if (column.optional()) {
      notes.add("may be missing");
    }
    return notes;
  }
}
