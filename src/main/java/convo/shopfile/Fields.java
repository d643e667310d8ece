package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.shops.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One object of a shop file. It gives values by name and notes what is wrong with each under its
 * path; a value that cannot be read is replaced by one that lets the reading go on, since nothing
 * is imported then.
 */
final class Fields {
  private static final String PRICE = "priceCents";

  private final JsonNode object;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(JsonNode node, String path, Problems problems) {
    this.object = node;
    this.path = path;
    this.problems = problems;
    problems.unless(node.isObject(), path, "must be an object in braces { }");
  }

  Problems problems() {
    return problems;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  String path() {
    return path;
  }

  <T> T required(String name, Notation<T> notation, T meanwhile) {
    problems.unless(has(name), path(name), "is missing; it must be " + notation.what());
    return optional(name, notation).orElse(meanwhile);
  }

  <T> Optional<T> optional(String name, Notation<T> notation) {
    return has(name) ? text(value(name), path(name), notation) : Optional.empty();
  }

  long number(String name, long least, long most) {
    problems.unless(has(name), path(name), "is missing; it must be a whole number");
    return optionalNumber(name, least, most).orElse(least);
  }

  Optional<Long> optionalNumber(String name, long least, long most) {
    return has(name) ? number(value(name), path(name), least, most) : Optional.empty();
  }

  /** Minor units of the shop's currency. */
  long price() {
    return number(PRICE, 0, Limits.PRICE);
  }

  Optional<Long> optionalPrice() {
    return optionalNumber(PRICE, 0, Limits.PRICE);
  }

  int minutes(String name, int least, int most, int standard) {
    return optionalNumber(name, least, most).map(Long::intValue).orElse(standard);
  }

  boolean flag(String name, boolean standard) {
    if (!has(name)) {
      return standard;
    }
    problems.unless(value(name).isBoolean(), path(name), "must be true or false");
    return value(name).asBoolean(standard);
  }

  Optional<Fields> object(String name) {
    return has(name)
        ? Optional.of(new Fields(value(name), path(name), problems))
        : Optional.empty();
  }

  <T> List<T> objects(String name, Function<Fields, T> reading) {
    return list(
        name,
        (node, at) -> {
          var fields = new Fields(node, at, problems);
          var read = reading.apply(fields);
          fields.end();
          return read;
        });
  }

  <T> List<T> texts(String name, Notation<T> notation, T meanwhile) {
    return list(name, (node, at) -> text(node, at, notation).orElse(meanwhile));
  }

  /** Every element of a list with its path; no list is an empty one. */
  <T> List<T> list(String name, BiFunction<JsonNode, String, T> reading) {
    if (!has(name)) {
      return List.of();
    }
    problems.unless(value(name).isArray(), path(name), "must be a list in brackets [ ]");
    var read = new ArrayList<T>();
    for (var element : value(name).isArray() ? value(name) : MissingNode.getInstance()) {
      read.add(reading.apply(element, "%s[%d]".formatted(path(name), read.size())));
    }
    return List.copyOf(read);
  }

  boolean has(String name) {
    return !value(name).isMissingNode() && !value(name).isNull();
  }

  boolean isObject(String name) {
    return value(name).isObject();
  }

  <T> Optional<T> text(JsonNode node, String at, Notation<T> notation) {
    var read = node.isTextual() ? notation.read(node.textValue().strip()) : Optional.<T>empty();
    problems.unless(
        read.isPresent(), at, "must be %s, not %s".formatted(notation.what(), shown(node)));
    return read;
  }

  Optional<Long> number(JsonNode node, String at, long least, long most) {
    var fits =
        node.isIntegralNumber()
            && node.canConvertToLong()
            && node.longValue() >= least
            && node.longValue() <= most;
    problems.unless(
        fits,
        at,
        "must be a whole number from %,d to %,d, not %s".formatted(least, most, shown(node)));
    return fits ? Optional.of(node.longValue()) : Optional.empty();
  }

  /** Notes the fields that nobody asked for. */
  void end() {
    if (object instanceof ObjectNode) {
      object
          .fieldNames()
          .forEachRemaining(name -> {
            if (!known.contains(name)) {
              problems.add(path(name), "is unknown here. " + Nearest.hint(name, known));
            }
          });
    }
  }

  private JsonNode value(String name) {
    known.add(name);
    return object.path(name);
  }

  private static String shown(JsonNode node) {
    var text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
  }
}
