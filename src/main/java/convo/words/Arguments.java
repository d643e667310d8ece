package convo.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a text is filled with, by the format of each place: read at build, to make a method. */
final class Arguments {
  private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
  private static final Set<String> TRUTH = Set.of("true", "false", "other");

  private Arguments() {}

  /**
   * The Java type of each argument by its name, in their order.
   *
   * @throws IllegalArgumentException when the pattern is broken or a format is unknown
   */
  static Map<String, String> of(String text) {
    var types = new LinkedHashMap<String, String>();
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return types;
    }
    var parsed = new MessagePattern(text);
    for (var i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_START) {
        var name = parsed.getSubstring(parsed.getPart(i + 1));
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
          throw new IllegalArgumentException("{" + name + "} is no name of an argument");
        }
        types.merge(name, type(parsed, i), (one, other) -> one.equals("String") ? other : one);
      }
    }
    var _ = new MessageFormat(text.replaceAll("\\{\\s*(\\w+)\\s*,\\s*(?:date|list)\\s*}", "{$1}"));
    return types;
  }

  /** The markup in it, of which every language has the same. */
  static Set<String> tags(String text) {
    var tags = new TreeSet<String>();
    var found = TAG.matcher(text);
    while (found.find()) {
      tags.add(found.group());
    }
    return tags;
  }

  private static String type(MessagePattern parsed, int start) {
    return switch (parsed.getPart(start).getArgType()) {
      case NONE -> "String";
      case PLURAL, SELECTORDINAL -> counted(parsed, start);
      case SELECT -> options(parsed, start);
      case SIMPLE -> simple(parsed.getSubstring(parsed.getPart(start + 2)));
      case CHOICE -> throw new IllegalArgumentException("write plural in the place of choice");
    };
  }

  private static String counted(MessagePattern parsed, int start) {
    if (parsed.getPluralOffset(start + 2) != 0) {
      throw new IllegalArgumentException("write the numbers in the place of an offset");
    }
    return "long";
  }

  private static String simple(String format) {
    return switch (format) {
      case "number" -> "long";
      case "date" -> "LocalDate";
      case "list" -> "List<String>";
      default -> throw new IllegalArgumentException(format + " is no format: number, date, list");
    };
  }

  /** A choice between true and other asks for a truth, any other for a word. */
  private static String options(MessagePattern parsed, int start) {
    var level = parsed.getLimitPartIndex(start);
    var options = new TreeSet<String>();
    for (var i = start + 2; i < level; i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_SELECTOR) {
        options.add(parsed.getSubstring(parsed.getPart(i)));
        i = parsed.getLimitPartIndex(i + 1);
      }
    }
    return TRUTH.containsAll(options) && options.size() > 1 ? "boolean" : "String";
  }
}
