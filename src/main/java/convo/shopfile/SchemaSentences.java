package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a schema finds wrong in a file so that whoever wrote the file can mend it. */
final class SchemaSentences {
  /** The keyword of a schema for a sentence of its own; editors know it, too. */
  static final String SENTENCE = "errorMessage";

  /** Of what is wrong with all of an object or a list: to show it would not help. */
  private static final Set<String> ABOUT_ALL = Set.of("not", "minItems", "maxItems", "uniqueItems");

  private SchemaSentences() {}

  static FileProblem problem(Error error) {
    var path = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    var here =
        ShopFileSchema.TREE.at(error.getSchemaLocation().getFragment().getParent().toString());
    return switch (error.getKeyword()) {
      case "required" -> missing(path, error.getProperty(), here);
      case "additionalProperties" -> unknown(path, error.getProperty(), here);
      default -> new FileProblem(path, sentence(error, here));
    };
  }

  private static FileProblem missing(String path, String name, JsonNode object) {
    var property = ShopFileSchema.resolved(object.path("properties").path(name));
    return new FileProblem(inner(path, name), "is missing; it " + sentence(property));
  }

  private static FileProblem unknown(String path, String name, JsonNode object) {
    var known = new ArrayList<String>();
    object.path("properties").fieldNames().forEachRemaining(known::add);
    return new FileProblem(inner(path, name), "is unknown here. " + Suggestion.among(known, name));
  }

  private static String sentence(Error error, JsonNode here) {
    return ABOUT_ALL.contains(error.getKeyword())
        ? sentence(here)
        : "%s, not %s".formatted(sentence(here), shown(error.getInstanceNode()));
  }

  private static String sentence(JsonNode schema) {
    if (schema.has(SENTENCE)) {
      return schema.path(SENTENCE).asText();
    }
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> "must be an object in braces { }";
      case "array" -> "must be a list in brackets [ ]";
      case "boolean" -> "must be true or false";
      case "integer" ->
          "must be a whole number from %,d to %,d"
              .formatted(schema.path("minimum").asLong(), schema.path("maximum").asLong());
      default ->
          "must be %s of at most %,d characters"
              .formatted(
                  schema.path("format").asText().equals("prose") ? "a text" : "one line",
                  schema.path("maxLength").asInt());
    };
  }

  private static String inner(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shown(JsonNode node) {
    var text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
  }
}
