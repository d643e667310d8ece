package convo.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {
  private static final Path TEXTS = Path.of("src/test/resources/talk");

  /** When the sentences of the data set of real people were written. */
  private static final Now THEIRS = Now.of(LocalDateTime.parse("2019-03-01T09:00"));

  private static final Now MONDAY = Now.of(LocalDateTime.parse("2026-11-30T09:00"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void all_sentences_written_by_hand_are_understood(String language) throws IOException {
    var talk = new Talk(language, Vocabulary.NONE);
    var wrong = new ArrayList<String>();
    var sentences = sentences(language);
    for (var sentence : sentences) {
      var parts = sentence.split(" =>", 2);
      var read = shortly(talk.read(parts[0], MONDAY));
      if (!read.equals(parts[1].strip())) {
        wrong.add("%s => %s, but understood: %s".formatted(parts[0], parts[1].strip(), read));
      }
    }
    assertThat(sentences).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    assertThat(wrong).isEmpty();
  }

  /** Their dialogues are of another's data set and not kept here: {@code -Dconvo.talk=FILE}. */
  @Test
  @EnabledIfSystemProperty(named = "convo.talk", matches = ".+")
  void real_people_are_understood() throws IOException {
    var talk = new Talk("en", Vocabulary.NONE);
    var sentences = 0;
    var wrong = new ArrayList<String>();
    for (var said : said(System.getProperty("convo.talk"))) {
      var read = talk.read(said.text(), THEIRS);
      sentences++;
      if ((said.date().isPresent() && !said.date().equals(read.date().map(Object::toString)))
          || (said.time().isPresent() && !said.time().equals(read.time().map(Object::toString)))) {
        wrong.add(said + " but understood: " + shortly(read));
      }
    }
    System.out.printf("%d of %d sentences of real people%n", sentences - wrong.size(), sentences);
    assertThat(sentences).isGreaterThanOrEqualTo(60);
    assertThat(wrong).hasSizeLessThanOrEqualTo(sentences * 2 / 100);
  }

  @Test
  void the_day_after_is_counted_from_the_day_that_was_spoken_of() {
    var spokenOf = new Now(MONDAY.time(), LocalDate.parse("2026-12-11"));
    assertThat(new Talk("en", Vocabulary.NONE).read("no, the day after", spokenOf).date())
        .contains(LocalDate.parse("2026-12-12"));
    assertThat(new Talk("de", Vocabulary.NONE).read("nein, einen Tag davor", spokenOf).date())
        .contains(LocalDate.parse("2026-12-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-12-04T09:00, Friday, 2026-12-11", // whoever means today says so
    "en, 2026-12-04T09:00, this Friday, 2026-12-04",
    "en, 2026-12-04T09:00, next Friday, 2026-12-11",
    "en, 2026-12-04T09:00, Monday this week, 2026-12-07",
    "en, 2026-12-04T09:00, the 4th, 2026-12-04",
    "en, 2026-12-04T09:00, the 3rd, 2027-01-03",
    "en, 2027-01-30T09:00, on the 30th, 2027-01-30",
    "en, 2027-02-01T09:00, on the 30th, 2027-03-30",
    "en, 2026-12-04T09:00, February 29th, 2028-02-29",
    "en, 2026-12-04T09:00, December 3rd, 2027-12-03",
    "en, 2026-12-31T23:59, tomorrow, 2027-01-01",
    "de, 2026-12-04T09:00, nächsten Freitag, 2026-12-11",
    "de, 2026-12-02T09:00, Freitag nächster Woche, 2026-12-11"
  })
  void what_may_be_several_days_is_the_next(
      String language, LocalDateTime now, String text, LocalDate date) {
    assertThat(new Talk(language, Vocabulary.NONE).read(text, Now.of(now)).date()).contains(date);
  }

  @Test
  void services_and_stylists_are_those_of_the_shop() {
    var shop =
        shop(
            List.of("cut=Cut & finish", "kids=Children's cut", "colour=Colour", "beard=Beard trim"),
            List.of("sam=Sam Miller", "priya=Priya", "d1=Đức"));
    assertThat(read("en", shop, "a haircut with Sam on Friday")).isEqualTo("cut sam");
    assertThat(read("en", shop, "two haircuts please")).isEqualTo("cut -");
    assertThat(read("en", shop, "I'd like a colour with Pryia")).isEqualTo("colour priya");
    assertThat(read("en", shop, "my hair dyed, Duc is fine")).isEqualTo("colour d1");
    assertThat(read("en", shop, "colouring")).isEqualTo("colour -");
    assertThat(read("en", shop, "a childrens cut")).isEqualTo("kids -");
    assertThat(read("en", shop, "a cut for my son")).isEqualTo("kids -");
    assertThat(read("en", shop, "beard trimm")).isEqualTo("beard -");
    assertThat(read("en", shop, "not Sam, Priya")).isEqualTo("- priya");
    assertThat(read("en", shop, "tomorrow at three, same as last time")).isEqualTo("- -");
    assertThat(read("en", Vocabulary.NONE, "a haircut with Sam")).isEqualTo("- -");
  }

  @Test
  void german_services_are_found_in_their_compounds() {
    var shop =
        shop(
            List.of(
                "cut=Schneiden & föhnen",
                "mens-cut=Herrenschnitt",
                "kids-cut=Kinderschnitt",
                "colour=Farbe",
                "highlights=Strähnen"),
            List.of("lena=Lena", "tugba=Tuğba"));
    assertThat(read("de", shop, "Haare schneiden bei Lena")).isEqualTo("cut lena");
    assertThat(read("de", shop, "einmal Haarschnitt")).isEqualTo("cut -");
    assertThat(read("de", shop, "Herrenhaarschnitt")).isEqualTo("mens-cut -");
    assertThat(read("de", shop, "ein Schnitt für meinen Sohn")).isEqualTo("kids-cut -");
    assertThat(read("de", shop, "färben, bei Tugba")).isEqualTo("colour tugba");
    assertThat(read("de", shop, "Strähnchen")).isEqualTo("highlights -");
    assertThat(read("de", shop, "Termin am Freitag um drei")).isEqualTo("- -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at 3 ", "between 2 and ", "no ", "the 12th of ", "not before ", "from 1 to "})
  void no_text_takes_long(String part) {
    for (var language : Talk.languages()) {
      var talk = new Talk(language, Vocabulary.NONE);
      var longest = part.repeat(Talk.LONGEST / part.length());
      talk.read(longest, MONDAY);
      assertThat(millis(() -> talk.read(longest, MONDAY))).isLessThan(500);
      var far = part.repeat(1_000_000 / part.length());
      assertThat(millis(() -> talk.read(far, MONDAY))).isLessThan(100);
    }
  }

  @Test
  void a_line_of_a_megabyte_is_passed_over_at_once() throws IOException {
    var bytes = ("x".repeat(1_000_000) + "\non Friday\n").getBytes(StandardCharsets.UTF_8);
    new TextLines(new ByteArrayInputStream(bytes)).next();
    var lines = new TextLines(new ByteArrayInputStream(bytes));
    var begun = System.nanoTime();
    assertThat(lines.next().problem()).contains("is longer than 4,000 characters");
    assertThat((System.nanoTime() - begun) / 1e6).isLessThan(100);
    assertThat(lines.next().text()).isEqualTo("on Friday");
    assertThat(lines.hasNext()).isFalse();
  }

  @Test
  void lines_that_are_no_text_are_named() throws IOException {
    var bytes = new SequenceInputStream(bytes("\0\n"), new ByteArrayInputStream(new byte[] {-1}));
    var lines = new TextLines(bytes);
    assertThat(lines.next().problem()).contains("has a NUL byte");
    assertThat(lines.next().problem()).contains("is not UTF-8");
    assertThat(lines.hasNext()).isFalse();
    assertThat(new TextLines(bytes("")).hasNext()).isFalse();
  }

  @Test
  void anything_is_read_and_the_same_always() {
    var random = new Random(14);
    var words =
        List.of(
            "at", "3", ":", "half", "past", "not", "the", "12th", "ß", "\u0301", "😀", "um", ".");
    for (var language : Talk.languages()) {
      var talk = new Talk(language, Vocabulary.NONE);
      for (var round = 0; round < 500; round++) {
        var text = new StringJoiner(random.nextBoolean() ? " " : "");
        random.ints(random.nextInt(12), 0, words.size()).forEach(at -> text.add(words.get(at)));
        var read = talk.read(text.toString(), MONDAY);
        assertThat(new Talk(language, Vocabulary.NONE).read(text.toString(), MONDAY))
            .isEqualTo(read);
      }
    }
  }

  @Test
  void a_language_without_a_grammar_is_refused() {
    assertThatThrownBy(() -> new Talk("fr", Vocabulary.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Talk("en", Vocabulary.NONE).read(" \t", MONDAY)).isEqualTo(Understood.NOTHING);
  }

  private record Said(String text, Optional<String> date, Optional<String> time) {}

  /** One dialogue a line. */
  private static List<Said> said(String file) throws IOException {
    var said = new ArrayList<Said>();
    for (var line : Files.readAllLines(Path.of(file))) {
      var json = new ObjectMapper().readTree(line);
      for (var turn : json.path("turns")) {
        var says = turn.path("says");
        var one =
            new Said(
                turn.path("user").asText(),
                given(says.path("appointment_date").path("value").asText("")),
                given(says.path("appointment_time").path("value").asText("")));
        if (one.date().isPresent() || one.time().isPresent()) {
          said.add(one);
        }
      }
    }
    return said;
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static List<String> sentences(String language) throws IOException {
    return Files.readAllLines(TEXTS.resolve(language + ".txt")).stream()
        .filter(line -> line.contains(" =>") && !line.startsWith("#"))
        .toList();
  }

  private static String shortly(Understood read) {
    var words = new StringJoiner(" ");
    read.intent().filter(one -> one != Intent.NONE).map(Intent::word).ifPresent(words::add);
    read.date().map(Object::toString).ifPresent(words::add);
    read.time().map(Object::toString).ifPresent(words::add);
    read.from().map(bound -> "from=" + bound).ifPresent(words::add);
    read.to().map(bound -> "to=" + bound).ifPresent(words::add);
    read.answer().map(Reply::word).ifPresent(words::add);
    return words.toString();
  }

  private static Vocabulary shop(List<String> services, List<String> stylists) {
    return new Vocabulary(names(services), names(stylists));
  }

  private static List<Vocabulary.Name> names(List<String> texts) {
    return texts.stream()
        .map(text -> text.split("="))
        .map(parts -> new Vocabulary.Name(parts[0], parts[1]))
        .toList();
  }

  private static String read(String language, Vocabulary shop, String text) {
    var read = new Talk(language, shop).read(text, MONDAY);
    return read.service().orElse("-") + " " + read.stylist().orElse("-");
  }

  private static double millis(Runnable work) {
    var begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
