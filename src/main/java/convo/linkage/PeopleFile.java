package convo.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingLong;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** People as a CSV file has them: the first line names the columns, the first is the identifier. */
public final class PeopleFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private static final List<Integer> SEPARATORS =
      List.of((int) ',', (int) ';', (int) '\t', (int) '|');

  private static final int LONGEST_LINE = 1 << 16;

  private final Map<Trait, Integer> columns = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final People people;

  private PeopleFile(List<String> headings) {
    for (var i = 1; i < headings.size(); i++) {
      var place = i;
      var heading = headings.get(i);
      Trait.of(heading)
          .filter(trait -> columns.putIfAbsent(trait, place) == null)
          .ifPresentOrElse(trait -> {}, () -> unknown.add(heading));
    }
    people = new People(List.copyOf(columns.keySet()));
  }

  /**
   * Reads the people of a file.
   *
   * @throws IOException when it cannot be read
   * @throws UnreadablePeople when it is no table of people
   */
  public static PeopleFile read(Path file) throws IOException {
    return records(
        file,
        lines -> {
          if (!lines.hasNext()) {
            throw new UnreadablePeople(file + " is empty.");
          }
          var read = new PeopleFile(headings(lines.next()));
          if (read.columns.isEmpty()) {
            throw new UnreadablePeople(
                file + " has no column that is known, such as first_name or date_of_birth.");
          }
          lines.forEachRemaining(read::add);
          return read;
        });
  }

  /** The separator is what the first line has most of. */
  private static <T> T records(Path file, Function<Iterator<CSVRecord>, T> reading)
      throws IOException {
    try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      text.mark(LONGEST_LINE);
      var first = Optional.ofNullable(text.readLine()).orElse("");
      text.reset();
      var separator =
          Collections.max(
              SEPARATORS, comparingLong(mark -> first.chars().filter(mark::equals).count()));
      var format = FORMAT.builder().setDelimiter((char) (int) separator).get();
      try (var records = format.parse(text)) {
        return reading.apply(records.iterator());
      }
    } catch (UncheckedIOException failure) {
      throw new UnreadablePeople(file + " is no CSV: " + failure.getMessage());
    }
  }

  private static List<String> headings(CSVRecord first) {
    return first.stream().map(heading -> heading.replace("\uFEFF", "").strip()).toList();
  }

  private void add(CSVRecord line) {
    if (places.putIfAbsent(line.get(0), people.size()) != null) {
      throw new UnreadablePeople(
          "Line %d has the identifier %s once more."
              .formatted(line.getRecordNumber(), line.get(0)));
    }
    people.add(
        columns.values().stream()
            .map(column -> column < line.size() ? line.get(column) : "")
            .toList());
  }

  /** Who they are, without identifiers. */
  public People people() {
    return people;
  }

  /** What is compared. */
  public List<Trait> traits() {
    return List.copyOf(columns.keySet());
  }

  /** The columns that are not looked at, because nobody knows what they say. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  /**
   * The pairs of a file with a header and two identifiers a line.
   *
   * @throws IOException when it cannot be read
   * @throws UnreadablePeople when it names somebody whom the people do not have
   */
  public List<Pair> pairs(Path file) throws IOException {
    return records(
        file,
        lines -> {
          var pairs = new LinkedHashSet<Pair>();
          if (lines.hasNext()) {
            lines.next();
          }
          lines.forEachRemaining(line -> pairs.add(pair(line)));
          return List.copyOf(pairs);
        });
  }

  private Pair pair(CSVRecord line) {
    if (line.size() < 2) {
      throw new UnreadablePeople(
          "Line %d of the pairs has no two identifiers.".formatted(line.getRecordNumber()));
    }
    return Pair.of(place(line.get(0)), place(line.get(1)));
  }

  private int place(String identifier) {
    var place = places.get(identifier);
    if (place == null) {
      throw new UnreadablePeople("The pairs name %s, who is not there.".formatted(identifier));
    }
    return place;
  }
}
