package convo;

import static java.util.stream.Collectors.joining;

import convo.Schema.Column;
import convo.Schema.Reference;
import convo.Schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a schema down as Markdown: diagrams of the keys, small enough to be read, then all
 * columns.
 */
record SchemaPage(Schema schema) {
  /** Every table without which one of the hubs could not be, and the hubs; none is all the rest. */
  private record Part(String title, String... hubs) {}

  private static final Part REST = new Part("A shop, its members and its history");
  private static final List<Part> PARTS =
      List.of(
          new Part("A shop's bookings", "bookings"),
          new Part("A shop's customers", "customer_shop_profiles"),
          new Part("A shop's team", "stylists", "services"));

  String text() {
    return "### Of all shops together\n\n"
        + diagram(schema.tables().stream().filter(table -> !table.tenant()).toList())
        + Stream.concat(PARTS.stream(), Stream.of(REST)).map(this::section).collect(joining())
        + "\n### Every column\n\n"
        + schema.tables().stream().map(this::table).collect(joining("\n"));
  }

  private String section(Part part) {
    return "\n### %s\n\n%s"
        .formatted(
            part.title(),
            diagram(
                schema.tables().stream()
                    .filter(Table::tenant)
                    .filter(table -> part(table.name()).equals(part))
                    .toList()));
  }

  private Part part(String table) {
    return PARTS.stream()
        .filter(part -> Stream.of(part.hubs()).anyMatch(hub -> needs(table, hub)))
        .findFirst()
        .orElse(REST);
  }

  private boolean needs(String table, String hub) {
    return table.equals(hub)
        || schema.references().stream()
            .filter(reference -> reference.child().equals(table) && !reference.optional())
            .anyMatch(reference -> needs(reference.parent(), hub));
  }

  private String diagram(List<Table> tables) {
    var names = tables.stream().map(Table::name).toList();
    return "```mermaid\nerDiagram\n"
        + tables.stream().map(this::entity).collect(joining())
        + schema.references().stream()
            .filter(reference -> names.contains(reference.child()))
            .filter(reference -> !reference.parent().equals("shops"))
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
