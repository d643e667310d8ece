package convo.shopfile;

import static convo.shopfile.ShopFileJson.MAPPER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes a shop file for people: what belongs together in one line, and the same shop always in the
 * same bytes.
 */
public final class ShopFileWriter {
  private static final DefaultPrettyPrinter.Indenter ONE_LINE =
      DefaultPrettyPrinter.NopIndenter.instance;
  private static final ObjectWriter JSON =
      MAPPER.writer(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Spacing.AFTER)
                      .withObjectEntrySpacing(Spacing.AFTER)
                      .withArrayValueSpacing(Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(ONE_LINE)
              .withArrayIndenter(ONE_LINE));

  private ShopFileWriter() {}

  public static String write(ShopFile file) {
    return tree(file).properties().stream()
        .map(field -> "  \"%s\": %s".formatted(field.getKey(), lines(field.getValue())))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static JsonNode tree(ShopFile file) {
    var tree = ShopFileJson.tree(file, file.zone());
    ShopFileSchema.shorten(tree);
    for (var booking : tree.path("bookings")) {
      if (booking instanceof ObjectNode object && object.has("service")) {
        object.remove("items");
      }
    }
    return tree;
  }

  /** A list has one element a line, everything else stands in one. */
  private static String lines(JsonNode node) {
    return node.isArray() && !node.isEmpty()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(element -> "    " + line(element))
            .collect(Collectors.joining(",\n", "[\n", "\n  ]"))
        : line(node);
  }

  private static String line(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
