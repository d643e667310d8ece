package convo.shopfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.profiles.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads a shop file and says everything that is wrong with it. */
public final class ShopFileReader {
  private ShopFileReader() {}

  /**
   * Reads the bytes of a file, UTF-8.
   *
   * @throws ShopFileRefused with every problem that was found
   */
  public static ShopFile read(byte[] json) {
    var tree = tree(json);
    var malformed = ShopFileSchema.problems(tree);
    if (!malformed.isEmpty()) {
      throw new ShopFileRefused(malformed);
    }
    var file = file(tree);
    var problems = new Problems();
    Rules.check(file, problems);
    References.check(file, problems);
    problems.refuse();
    return file;
  }

  private static JsonNode tree(byte[] json) {
    try {
      var tree = ShopFileJson.MAPPER.readTree(json);
      return tree.isMissingNode() ? NullNode.getInstance() : tree;
    } catch (JsonProcessingException refused) {
      throw new ShopFileRefused(
          List.of(
              new Problem(
                  Optional.ofNullable(refused.getLocation())
                      .map(at -> "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
                      .orElse(""),
                  "this is not JSON: "
                      + refused.getOriginalMessage().lines().findFirst().orElse(""))));
    } catch (IOException refused) {
      throw new ShopFileRefused(List.of(new Problem("", "This is not a text in UTF-8.")));
    }
  }

  private static ShopFile file(JsonNode tree) {
    ShopFileSchema.complete(tree);
    for (var customer : tree.path("customers")) {
      if (customer instanceof ObjectNode object
          && Formats.phone(object.path("phone"), tree) instanceof Phone phone) {
        object.put("phone", phone.e164());
      }
    }
    try {
      return ShopFileJson.MAPPER
          .readerFor(ShopFile.class)
          .withAttribute(ZoneId.class, ZoneId.of(tree.path("timeZone").asText()))
          .readValue(tree);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
