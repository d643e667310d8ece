package convo.words;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A section of a catalogue as a class, with a method for each text.
 *
 * @param texts the English ones by their key
 */
record SectionSource(String section, Map<String, String> texts) {

  static String type(String section) {
    return Character.toUpperCase(section.charAt(0)) + section.substring(1) + "Texts";
  }

  String type() {
    return type(section);
  }

  String text() {
    return """
    package convo.words;

    import gg.jte.Content;
    import java.time.LocalDate;
    import java.util.List;

    /** What stands in section %s of the catalogues. */
    public final class %s {
      private final Language language$;
    %s
      %2$s(Language language) {
        language$ = language;
    %s  }
    %s}
    """
        .formatted(
            section, type(), each(SectionSource::field), each(this::made), each(this::method));
  }

  private interface Part {
    String of(String key, String text);
  }

  private String each(Part part) {
    return texts.entrySet().stream()
        .map(entry -> part.of(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static boolean isFilled(String text) {
    return !Arguments.of(text).isEmpty();
  }

  private static boolean isMarkup(String text) {
    return !Arguments.tags(text).isEmpty();
  }

  private static String field(String key, String text) {
    var type = isFilled(text) ? "Message" : isMarkup(text) ? "Content" : "String";
    return "  private final %s %s;\n".formatted(type, key);
  }

  private String made(String key, String text) {
    var name = section + "." + key;
    var way = isFilled(text) ? "message" : isMarkup(text) ? "markup" : "text";
    return "    this.%s = language.%s(\"%s\");\n".formatted(key, way, name);
  }

  private String method(String key, String text) {
    var arguments = Arguments.of(text);
    var typed =
        arguments.entrySet().stream()
            .map(argument -> argument.getValue() + " " + argument.getKey())
            .collect(Collectors.joining(", "));
    var given =
        arguments.entrySet().stream()
            .map(argument ->
                "\"" + argument.getKey() + "\", " + written(argument.getKey(), argument.getValue()))
            .collect(Collectors.joining(", "));
    var value =
        isFilled(text)
            ? (isMarkup(text) ? "this.%s.show(%s)" : "this.%s.say(%s)").formatted(key, given)
            : key;
    return """

      /** %s */
      public %s %s(%s) {
        return %s;
      }
    """
        .formatted(comment(text), isMarkup(text) ? "Content" : "String", key, typed, value);
  }

  /** What is not a text itself is written as the language writes it. */
  private static String written(String name, String type) {
    return switch (type) {
      case "LocalDate" -> "language$.day(" + name + ")";
      case "List<String>" -> "language$.list(" + name + ")";
      case "boolean" -> "String.valueOf(" + name + ")";
      default -> name;
    };
  }

  private static String comment(String text) {
    return "{@code " + text.replaceAll("[{}@\\\\]|\\*/", "_").replace("\n", " ") + "}";
  }
}
