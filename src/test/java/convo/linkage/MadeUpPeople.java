package convo.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files of people who do not exist, some of them more than once and every time with other errors,
 * and the pairs that are one person. The same seed makes the same file.
 */
final class MadeUpPeople {
  /** What a file tells of people, and how badly. */
  enum Shape {
    /** Addresses, a number, a few errors in a record: as the sets of FEBRL are. */
    REGISTER,
    /** Five columns, much of it missing and badly typed. */
    SPARSE
  }

  private static final String[] SYLLABLES =
      ("ba be bi bo bra da de do el en fa fe ga ge gri ha he ho ja jo ka ke ko la le li lo ma me mi"
              + " mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve wa we wi za ze")
          .split(" ");
  private static final String[] ENDS = "n r s l ton man ley son ner ck rd th".split(" ");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Random random;
  private final Shape shape;
  private final List<String> given;
  private final List<String> surnames;
  private final List<String> towns;
  private final List<String> streets;
  private final List<List<String>> lines = new ArrayList<>();
  private final List<List<String>> pairs = new ArrayList<>();

  private MadeUpPeople(Shape shape, long seed, int records) {
    this.shape = shape;
    random = new Random(seed);
    given = words(400, 2);
    surnames = words(1000 + records / 50, 3);
    towns = words(shape == Shape.SPARSE ? 80 : 600, 3);
    streets = words(1500 + records / 20, 3);
  }

  /** A file of about as many records. */
  static MadeUpPeople of(Shape shape, int records, double repeated, int most, long seed) {
    var made = new MadeUpPeople(shape, seed, records);
    for (var person = 0; made.lines.size() < records; person++) {
      made.person(person, repeated, most);
    }
    return made;
  }

  /** {@code shape records share most seed file pairs}: writes a file and its pairs. */
  public static void main(String... typed) throws IOException {
    of(
            Shape.valueOf(typed[0]),
            Integer.parseInt(typed[1]),
            Double.parseDouble(typed[2]),
            Integer.parseInt(typed[3]),
            Long.parseLong(typed[4]))
        .write(Path.of(typed[5]), Path.of(typed[6]));
  }

  void write(Path people, Path truth) throws IOException {
    try (var file = Files.newBufferedWriter(people);
        var pairsFile = Files.newBufferedWriter(truth)) {
      line(file, headings());
      var order = new ArrayList<>(lines);
      Collections.shuffle(order, random);
      for (var line : order) {
        line(file, line);
      }
      line(pairsFile, List.of("one", "other"));
      for (var pair : pairs) {
        line(pairsFile, pair);
      }
    }
  }

  private static void line(BufferedWriter file, List<String> values) throws IOException {
    file.write(String.join(",", values));
    file.newLine();
  }

  private List<String> headings() {
    return shape == Shape.SPARSE
        ? List.of("unique_id", "first_name", "surname", "dob", "city", "email", "cluster")
        : List.of(
            "rec_id given_name surname street_number address_1 address_2 suburb postcode state date_of_birth soc_sec_id"
                .split(" "));
  }

  private void person(int person, double repeated, int most) {
    var truth = shape == Shape.SPARSE ? sparse() : register();
    var copies = random.nextDouble() < repeated ? 1 + random.nextInt(most) : 0;
    var identifiers =
        IntStream.rangeClosed(0, copies).mapToObj(copy -> "p" + person + "-" + copy).toList();
    for (var copy = 0; copy <= copies; copy++) {
      var line = new ArrayList<>(List.of(identifiers.get(copy)));
      line.addAll(shape == Shape.SPARSE ? worn(truth) : copy == 0 ? truth : mistyped(truth));
      if (shape == Shape.SPARSE) {
        line.add(Integer.toString(person));
      }
      lines.add(line);
      for (var earlier = 0; earlier < copy; earlier++) {
        pairs.add(List.of(identifiers.get(earlier), identifiers.get(copy)));
      }
    }
  }

  private List<String> sparse() {
    var first = common(given);
    var last = common(surnames);
    var email =
        (random.nextBoolean() ? first + "." + last : first + last.charAt(0))
            + random.nextInt(100)
            + "@"
            + common(surnames)
            + "."
            + List.of("com", "net", "org", "info").get(random.nextInt(4));
    return List.of(first, last, date("-"), common(towns), email);
  }

  private List<String> register() {
    return List.of(
        common(given),
        common(surnames),
        Integer.toString(1 + (int) Math.abs(random.nextGaussian() * 80)),
        common(streets)
            + " "
            + List.of("street", "road", "place", "circuit").get(random.nextInt(4)),
        random.nextInt(3) == 0 ? "" : common(streets) + " " + common(given),
        common(towns),
        Integer.toString(2000 + random.nextInt(6000)),
        List.of("nsw", "vic", "qld", "wa", "sa", "tas").get(random.nextInt(6)),
        date(""),
        Integer.toString(1_000_000 + random.nextInt(9_000_000)));
  }

  /** Much is missing and much is wrong. */
  private List<String> worn(List<String> truth) {
    var worn = new ArrayList<>(truth);
    for (var i = 0; i < worn.size(); i++) {
      if (random.nextInt(100) < 18) {
        worn.set(i, "");
      } else if (random.nextInt(100) < 22) {
        worn.set(
            i,
            i == 2
                ? otherDigit(worn.get(i))
                : slips(worn.get(i), 1 + random.nextInt(i > 2 ? 4 : 2)));
      }
    }
    if (random.nextInt(100) < 5) {
      worn.addFirst(worn.remove(1));
    }
    return worn;
  }

  /** Up to ten errors a record, up to three a field; some moved, some swapped their names. */
  private List<String> mistyped(List<String> truth) {
    var wrong = new ArrayList<>(truth);
    for (var errors = 1 + random.nextInt(10); errors > 0; errors--) {
      var i = random.nextInt(wrong.size());
      var value = wrong.get(i);
      switch (random.nextInt(12)) {
        case 0 -> wrong.set(i, "");
        case 1 -> wrong.addFirst(wrong.remove(1));
        case 2 -> wrong.add(3, wrong.remove(4));
        case 3 -> wrong.set(i, register().get(i));
        default ->
            wrong.set(
                i,
                i == 1 || (i > 1 && value.matches("\\d+")) ? otherDigit(value) : slips(value, 1));
      }
    }
    return wrong;
  }

  private String slips(String value, int slips) {
    var text = new StringBuilder(value);
    for (var slip = 0; slip < slips && text.length() > 1; slip++) {
      var place = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(place);
        case 1 -> text.insert(place, letter());
        case 2 -> text.setCharAt(place, letter());
        default -> {
          var moved = text.charAt(place);
          text.deleteCharAt(place);
          text.insert(Math.clamp(place + random.nextInt(-3, 4), 0, text.length()), moved);
        }
      }
    }
    return text.toString();
  }

  private String otherDigit(String value) {
    var text = new StringBuilder(value);
    var digits =
        IntStream.range(0, value.length())
            .filter(i -> Character.isDigit(value.charAt(i)))
            .boxed()
            .toList();
    if (!digits.isEmpty()) {
      text.setCharAt(digits.get(random.nextInt(digits.size())), (char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private String date(String dash) {
    return "%d%s%02d%s%02d"
        .formatted(
            1910 + random.nextInt(100), dash, 1 + random.nextInt(12), dash, 1 + random.nextInt(28));
  }

  /** The first words are common, the last are rare. */
  private String common(List<String> words) {
    return words.get(
        (int) (Math.pow(words.size(), random.nextDouble()) - 1 + random.nextInt(3)) % words.size());
  }

  private List<String> words(int count, int syllables) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            IntStream.range(0, 1 + random.nextInt(syllables))
                .mapToObj(syllable -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(
                    Collectors.joining(
                        "",
                        "",
                        SYLLABLES[random.nextInt(SYLLABLES.length)]
                            + ENDS[random.nextInt(ENDS.length)])))
        .distinct()
        .toList();
  }
}
