package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * What a shop file may say, by {@code docs/shop-file.schema.json}. The schema also says what is
 * meant where the file is silent.
 */
final class ShopFileSchema {
  /** The schema itself. */
  static final JsonNode TREE = tree();

  private static final Schema SCHEMA = schema();

  private ShopFileSchema() {}

  /** What is wrong with the form of a file, one sentence for each place. */
  static List<FileProblem> problems(JsonNode file) {
    var byPath = new LinkedHashMap<String, FileProblem>();
    SCHEMA.validate(file).stream()
        .map(SchemaSentences::problem)
        .forEach(problem -> byPath.putIfAbsent(problem.path(), problem));
    return List.copyOf(byPath.values());
  }

  /** Says in a file what it leaves to the schema. */
  static void complete(JsonNode file) {
    eachDefault(
        file,
        TREE,
        (object, name, standard) -> {
          if (!object.has(name)) {
            object.set(name, standard.deepCopy());
          }
        });
  }

  /** Leaves out of the lists of a file what their elements need not say. */
  static void shorten(JsonNode file) {
    for (var part : TREE.path("properties").properties()) {
      if (part.getValue().has("items")) {
        eachDefault(
            file.path(part.getKey()),
            part.getValue(),
            (object, name, standard) -> {
              if (object.path(name).equals(standard)) {
                object.remove(name);
              }
            });
      }
    }
  }

  private interface Step {
    void take(ObjectNode object, String name, JsonNode standard);
  }

  private static void eachDefault(JsonNode node, JsonNode schema, Step step) {
    if (node.isArray()) {
      node.forEach(element -> eachDefault(element, resolved(schema.path("items")), step));
    }
    if (node instanceof ObjectNode object) {
      for (var property : schema.path("properties").properties()) {
        var standard = property.getValue().path("default");
        if (!standard.isMissingNode()) {
          step.take(object, property.getKey(), standard);
        }
        eachDefault(object.path(property.getKey()), resolved(property.getValue()), step);
      }
    }
  }

  /** The schema that stands here or is named here. */
  static JsonNode resolved(JsonNode schema) {
    var named = schema.path("$ref").asText();
    return named.isEmpty() ? schema : TREE.at(named.substring(1));
  }

  private static JsonNode tree() {
    try (var resource = ShopFileSchema.class.getResourceAsStream("/docs/shop-file.schema.json")) {
      return ShopFileJson.MAPPER.readTree(Objects.requireNonNull(resource));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Schema schema() {
    var dialect =
        Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(SchemaSentences.SENTENCE))
            .formats(Formats.all())
            .build();
    var config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_PATH)
            .formatAssertionsEnabled(true)
            .build();
    return SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
        .getSchema(TREE);
  }
}
