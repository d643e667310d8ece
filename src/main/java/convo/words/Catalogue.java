package convo.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One language as its file holds it: sections in brackets, below them a line {@code key = text} for
 * each text, which goes on in lines that begin with a space. A line that begins with # says
 * something to who writes here.
 *
 * @param file its name, such as "de.words"
 * @param entries by section and key, such as "signin.title"
 * @param faults what cannot be read, with file and line
 */
record Catalogue(String file, Map<String, Entry> entries, List<String> faults) {
  /** What the texts of its variants for people on first-name terms end with, in their key. */
  static final String FAMILIAR = ".familiar";

  private static final Pattern SECTION = Pattern.compile("\\[([a-z]+)]\\s*");
  private static final Pattern LINE =
      Pattern.compile("([a-z][A-Za-z0-9]*(?:\\.familiar)?)\\s*=\\s*(\\S.*)");

  /**
   * A text and where it stands.
   *
   * @param line from 1
   */
  record Entry(String text, int line) {}

  static Catalogue read(String file, String content) {
    var read = new Catalogue(file, new LinkedHashMap<>(), new ArrayList<>());
    var section = "";
    var key = "";
    var number = 0;
    for (var line : content.lines().toList()) {
      number++;
      var head = SECTION.matcher(line);
      var entry = LINE.matcher(line);
      if (line.isBlank() || line.startsWith("#")) {
        read.gap(key, line);
      } else if (line.startsWith(" ")) {
        read.goOn(key, line.strip(), number);
      } else if (head.matches()) {
        section = head.group(1);
        key = "";
      } else if (entry.matches()) {
        key = section + "." + entry.group(1);
        read.add(key, entry, number);
      } else {
        read.faults.add(file + ":" + number + ": neither [section] nor key = text");
      }
    }
    read.entries.replaceAll((name, found) -> new Entry(found.text().strip(), found.line()));
    return read;
  }

  /** The text of a key, or of its variant for people on first-name terms where there is one. */
  String text(String key, boolean familiar) {
    var variant = familiar ? entries.get(key + FAMILIAR) : null;
    var entry = variant == null ? entries.get(key) : variant;
    if (entry == null) {
      throw new IllegalStateException(file + " has no " + key);
    }
    return entry.text();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The same, with what it lacks as the other has it. */
  Catalogue over(Catalogue other) {
    var both = new LinkedHashMap<>(other.entries);
    entries.keySet().forEach(key -> both.remove(key + FAMILIAR));
    both.putAll(entries);
    return new Catalogue(file, both, faults);
  }

  private void add(String key, Matcher entry, int number) {
    var earlier = entries.putIfAbsent(key, new Entry(entry.group(2), number));
    if (earlier != null) {
      faults.add(
          file + ":" + number + ": " + key + " is there twice, first in line " + earlier.line());
    }
  }

  private void goOn(String key, String more, int number) {
    if (entries.computeIfPresent(
            key, (name, had) -> new Entry(had.text() + "\n" + more, had.line()))
        == null) {
      faults.add(file + ":" + number + ": goes on with a text that has not begun");
    }
  }

  /** An empty line within a text belongs to it. */
  private void gap(String key, String line) {
    if (line.isBlank()) {
      entries.computeIfPresent(key, (name, had) -> new Entry(had.text() + "\n", had.line()));
    }
  }
}
