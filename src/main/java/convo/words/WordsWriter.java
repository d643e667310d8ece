package convo.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes methods of the catalogues at build, and refuses to where something in them is wrong. Run
 * from its source, since all others are compiled with what it writes.
 */
final class WordsWriter {
  private static final String FIRST = "en-GB";
  private final Path from;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Catalogue> catalogues = new TreeMap<>();

  private WordsWriter(Path from) {
    this.from = from;
  }

  /**
   * @param paths the folder of the catalogues, the one for Java, the one for what only tests read
   */
  public static void main(String[] paths) throws IOException {
    var writer = new WordsWriter(Path.of(paths[0]));
    writer.read();
    writer.check();
    if (!writer.faults.isEmpty()) {
      writer.faults.forEach(System.err::println);
      System.exit(1);
    }
    writer.write(Path.of(paths[1], "convo/words"));
    var pseudo = PseudoLanguage.of(writer.english());
    write(Path.of(paths[2], "words", PseudoLanguage.TAG + ".words"), pseudo);
  }

  private void read() throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.filter(one -> one.toString().endsWith(".words")).sorted().toList()) {
        var read = Catalogue.read(file.getFileName().toString(), Files.readString(file));
        faults.addAll(read.faults());
        catalogues.put(read.file().replace(".words", ""), read);
      }
    }
  }

  private Catalogue english() {
    return catalogues.getOrDefault(FIRST, new Catalogue(FIRST, Map.of(), List.of()));
  }

  private void check() {
    var check = new CatalogueCheck(english());
    catalogues.values().forEach(one -> faults.addAll(check.faults(one)));
  }

  private void write(Path to) throws IOException {
    var sections = new LinkedHashMap<String, Map<String, String>>();
    english()
        .entries()
        .forEach((key, entry) -> {
          var name = key.split("\\.");
          if (!name[0].equals("language") && name.length == 2) {
            sections
                .computeIfAbsent(name[0], section -> new LinkedHashMap<>())
                .put(name[1], entry.text());
          }
        });
    var wanted = new ArrayList<Path>();
    for (var section : sections.entrySet()) {
      var source = new SectionSource(section.getKey(), section.getValue());
      var file = to.resolve(source.type() + ".java");
      wanted.add(file);
      write(file, source.text());
    }
    wanted.add(to.resolve("Words.java"));
    write(to.resolve("Words.java"), words(sections.keySet().stream().toList()));
    try (var files = Files.list(to)) {
      for (var stale : files.filter(file -> !wanted.contains(file)).toList()) {
        Files.delete(stale);
      }
    }
  }

  private String words(List<String> sections) {
    var languages =
        catalogues.keySet().stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(", "));
    return """
    package convo.words;

    /** Every word that people read, by section: imported statically, signin().title(). */
    public final class Words {
      static final java.util.List<String> LANGUAGES = java.util.List.of(%s);
    %s
      Words(Language language) {
    %s  }
    %s}
    """
        .formatted(
            languages,
            each(sections, "  private final %2$s %1$s;\n"),
            each(sections, "    %1$s = new %2$s(language);\n"),
            each(
                sections,
                "\n  public static %2$s %1$s() {\n    return Language.spoken().words().%1$s;\n  }\n"));
  }

  private static String each(List<String> sections, String line) {
    return sections.stream()
        .map(section -> line.formatted(section, SectionSource.type(section)))
        .collect(Collectors.joining());
  }

  /** Leaves a file alone that is as it should be, so that nothing is compiled again for it. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
