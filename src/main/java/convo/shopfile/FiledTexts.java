package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import convo.shops.SameName;
import convo.web.NormalText;
import java.util.HashMap;

/** Brings the texts of a file into the form in which forms bring theirs. */
final class FiledTexts {
  private FiledTexts() {}

  /** All texts in their normal form. */
  static void normalize(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(normal(field.getValue())));
    }
    if (tree instanceof ArrayNode array) {
      for (var at = 0; at < array.size(); at++) {
        array.set(at, normal(array.get(at)));
      }
    }
  }

  /** Each tag in the spelling that it has first. */
  static void spellTags(JsonNode tree) {
    var spelt = new HashMap<String, String>();
    for (var customer : tree.path("customers")) {
      if (customer.path("tags") instanceof ArrayNode tags) {
        for (var at = 0; at < tags.size(); at++) {
          if (tags.get(at) instanceof TextNode tag) {
            var folded = SameName.folded(tag.textValue());
            tags.set(at, spelt.computeIfAbsent(folded, first -> tag.textValue()));
          }
        }
      }
    }
  }

  private static JsonNode normal(JsonNode node) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(NormalText.of(text.textValue()));
    }
    normalize(node);
    return node;
  }
}
