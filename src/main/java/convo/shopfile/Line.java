package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** One object to be written, which leaves out what a reader would assume anyway. */
final class Line {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  Line with(String name, Object value) {
    switch (value) {
      case Boolean flag -> node.put(name, flag);
      case Integer number -> node.put(name, number);
      case Long number -> node.put(name, number);
      case JsonNode tree -> node.set(name, tree);
      default -> node.put(name, value.toString());
    }
    return this;
  }

  Line with(String name, Optional<?> value) {
    value.ifPresent(known -> with(name, known));
    return this;
  }

  Line unless(Object standard, String name, Object value) {
    return standard.equals(value) ? this : with(name, value);
  }

  <T> Line list(String name, Collection<T> values, Function<T, JsonNode> element) {
    return values.isEmpty() ? this : with(name, array(values, element));
  }

  static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> element) {
    var array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(element.apply(value)));
    return array;
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  public ObjectNode get() {
    return node;
  }
}
