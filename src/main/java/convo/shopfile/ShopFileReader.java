package convo.shopfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import java.io.IOException;
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
    FiledTexts.normalize(tree);
    FiledTexts.spellTags(tree);
    var problems = new Problems();
    ShopFileSchema.problems(tree).forEach(problems::add);
    readPhones(tree, problems);
    problems.refuse();
    ShopFileSchema.complete(tree);
    var zone = ZoneId.of(tree.path("timeZone").asText());
    var file = ShopFileJson.read(tree, ShopFile.class, zone);
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
              new FileProblem(
                  Optional.ofNullable(refused.getLocation())
                      .map(at -> "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
                      .orElse(""),
                  "this is not JSON: "
                      + refused.getOriginalMessage().lines().findFirst().orElse(""))));
    } catch (IOException refused) {
      throw new ShopFileRefused(List.of(new FileProblem("", "This is not a text in UTF-8.")));
    }
  }

  /** Phone numbers are read in the country of the shop and kept in E.164. */
  private static void readPhones(JsonNode tree, Problems problems) {
    var named = tree.path("country").asText();
    var country = Formats.COUNTRIES.contains(named) ? named : "GB";
    readPhone(tree.path("front"), "front", country, problems);
    var customers = tree.path("customers");
    for (var i = 0; i < customers.size(); i++) {
      readPhone(customers.get(i), "customers[%d]".formatted(i), country, problems);
    }
  }

  private static void readPhone(JsonNode node, String path, String country, Problems problems) {
    if (node instanceof ObjectNode whose
        && whose.get("phone") instanceof TextNode typed
        && !typed.textValue().isEmpty()) {
      switch (Phone.read(typed.textValue(), country)) {
        case Phone phone -> whose.put("phone", phone.e164());
        case PhoneReading.Problem problem -> problems.add(path + ".phone", problem.sentence());
      }
    }
  }
}
