package convo.words;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** What is wrong with a catalogue beside the English one, each with file, line and key. */
record CatalogueCheck(Catalogue english) {
  private static final List<String> NEEDED =
      List.of("name", "offered", "day", "longDay", "time", "endOfDay");

  private static final List<String> PATTERNS = List.of("day", "longDay", "time");

  List<String> faults(Catalogue checked) {
    var faults = new ArrayList<String>();
    checked
        .entries()
        .forEach((key, entry) -> {
          var place = checked.file() + ":" + entry.line() + ": " + key + " ";
          try {
            fault(key, entry.text(), faults, place);
          } catch (IllegalArgumentException broken) {
            faults.add(place + "is broken: " + broken.getMessage());
          }
        });
    NEEDED.stream()
        .filter(key -> !checked.has("language." + key))
        .forEach(key -> faults.add(checked.file() + ": language." + key + " is missing"));
    if (!checked.has("language.like")) {
      english.entries().keySet().stream()
          .filter(key -> !key.startsWith("language.") && !key.endsWith(Catalogue.FAMILIAR))
          .filter(key -> !checked.has(key))
          .forEach(key -> faults.add(checked.file() + ": " + key + " is missing"));
    }
    return faults;
  }

  private void fault(String key, String text, List<String> faults, String place) {
    var base = key.replace(Catalogue.FAMILIAR, "");
    if (key.startsWith("language.")) {
      if (PATTERNS.stream().anyMatch(pattern -> key.equals("language." + pattern))) {
        var _ = DateTimeFormatter.ofPattern(text);
      }
      return;
    }
    var said = english.entries().get(base);
    if (said == null) {
      faults.add(place + "is not in " + english.file());
      return;
    }
    if (SourceVersion.isKeyword(base.substring(base.indexOf('.') + 1))) {
      faults.add(place + "is a word of Java: take another");
    }
    var here = Arguments.of(text);
    var there = Arguments.of(said.text());
    differing(there, here).forEach(name -> faults.add(place + "has no {" + name + "}"));
    differing(here, there).forEach(name -> faults.add(place + "has an unknown {" + name + "}"));
    if (!Arguments.tags(text).equals(Arguments.tags(said.text()))) {
      faults.add(place + "has other markup than " + Arguments.tags(said.text()));
    }
  }

  /** The arguments of one text that another has not, or with another format. */
  private static List<String> differing(Map<String, String> one, Map<String, String> other) {
    return one.entrySet().stream()
        .filter(argument -> !argument.getValue().equals(other.get(argument.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
