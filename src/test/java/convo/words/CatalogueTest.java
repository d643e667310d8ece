package convo.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks the build in a catalogue, and what does not break a text. */
class CatalogueTest {
  private static final String OWN =
      """
      [language]
      name = Deutsch
      offered = yes
      day = EEE d. MMM uuuu
      longDay = d. MMMM uuuu
      time = HH:mm
      endOfDay = 24:00
      """;

  private static final Catalogue ENGLISH =
      Catalogue.read(
          "en-GB.words",
          OWN
              + """
              [signin]
              title = Sign in
              sentTo = Sent to <strong>{email}</strong>.
              left = {count, plural, one {One code} other {# codes}}
              """);

  /** ICU reads a text the slow way; what we say of each text, with any number, is the same. */
  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "de", PseudoLanguage.TAG})
  void a_text_says_what_icu_says(String tag) throws IOException {
    var file = Objects.requireNonNull(getClass().getResourceAsStream("/words/" + tag + ".words"));
    var texts =
        Catalogue.read(tag, new String(file.readAllBytes(), UTF_8)).entries().values().stream()
            .map(Catalogue.Entry::text)
            .filter(text -> !Arguments.of(text).isEmpty())
            .toList();
    var locale = Locale.forLanguageTag(tag);
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(text -> {
          var icu = new MessageFormat(text.replaceAll(",\\s*(date|list)\\s*}", "}"), locale);
          for (var number : List.of(0L, 1L, 2L, 12_345L)) {
            var values = new LinkedHashMap<String, Object>();
            Arguments.of(text).forEach((name, type) -> values.put(name, value(type, number)));
            var given =
                values.entrySet().stream()
                    .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                    .toArray();
            assertThat(Message.of(text, locale).say(given)).isEqualTo(icu.format(values));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "de, Asia/Tokyo, Tokio",
    "de, Europe/Vienna, Wien",
    "de, Atlantic/Reykjavik, Reykjavík",
    "en-GB, Asia/Tokyo, Tokyo",
    "en-US, America/Argentina/Buenos_Aires, Buenos Aires",
    "de, Etc/UTC, UTC",
    "en-GB, Etc/GMT+5, UTC-05:00"
  })
  void a_clock_is_called_by_its_city(String tag, String zone, String city) {
    assertThat(Language.of(tag).city(ZoneId.of(zone))).isEqualTo(city);
  }

  @Test
  void no_clock_is_called_as_machines_call_it() {
    assertThat(ZoneId.getAvailableZoneIds())
        .allSatisfy(id ->
            assertThat(Language.of("de").city(ZoneId.of(id))).doesNotContain("/", "_", "\u00ad"));
  }

  private static Object value(String type, long number) {
    return switch (type) {
      case "long" -> number;
      case "boolean" -> String.valueOf(number > 0);
      default -> "{O’Neil} 'n' #" + number;
    };
  }

  @Test
  void each_fault_is_told_with_file_line_and_key() {
    assertThat(
            faults(
                """
                [signin]
                title = Anmelden
                title = Noch einmal
                sentTo = Geschickt an {adress}.
                left = {count, plural, one {Ein Code}
                farewell = Tschüss
                what is this
                """))
        .containsExactlyInAnyOrder(
            "de.words:10: signin.title is there twice, first in line 9",
            "de.words:14: neither [section] nor key = text",
            "de.words:11: signin.sentTo has no {email}",
            "de.words:11: signin.sentTo has an unknown {adress}",
            "de.words:11: signin.sentTo has other markup than [</strong>, <strong>]",
            "de.words:12: signin.left is broken: Bad plural pattern syntax: [at pattern index 15]"
                + " \" one {Ein Code}\"",
            "de.words:13: signin.farewell is not in en-GB.words");
  }

  @Test
  void a_key_that_is_missing_is_told_and_so_is_a_number_that_is_filled_in_as_a_text() {
    assertThat(faults("[signin]\ntitle = Anmelden\nleft = {count} Codes\n"))
        .containsExactlyInAnyOrder(
            "de.words:10: signin.left has no {count}",
            "de.words:10: signin.left has an unknown {count}",
            "de.words: signin.sentTo is missing");
  }

  @Test
  void the_catalogues_of_the_house_have_no_fault() {
    assertThat(Language.offered()).extracting(Language::tag).contains("en-GB", "en-US", "de");
  }

  @Test
  void a_text_goes_on_in_lines_that_begin_with_a_space() {
    var read =
        Catalogue.read("en-GB.words", "[a]\nb = One\n\n  Two\n  three\n\n# ends\nc = Four\n");
    assertThat(read.text("a.b", false)).isEqualTo("One\n\nTwo\nthree");
    assertThat(read.text("a.c", false)).isEqualTo("Four");
  }

  @Test
  void what_somebody_typed_is_never_read_as_a_pattern() {
    var message = message("Bella's note: {note}, it's {count, plural, one {one} other {#}}");
    for (var typed : List.of("{0}", "'", "''", "{note}", "#", "'{'", "{count, plural,", "|")) {
      assertThat(message.say("note", typed, "count", 1_200L))
          .isEqualTo("Bella's note: " + typed + ", it's 1,200");
      assertThat(message("It's {note}'s").say("note", typed)).isEqualTo("It's " + typed + "'s");
    }
  }

  @Test
  void what_somebody_typed_is_no_markup_either() {
    var shown = new StringOutput();
    message("<b>{name}</b>").show("name", "<i>\"{0}'</i>").writeTo(shown);
    assertThat(shown.toString()).isEqualTo("<b>&lt;i&gt;&#34;{0}&#39;&lt;/i&gt;</b>");
  }

  @Test
  void one_text_has_a_variant_for_people_on_first_name_terms() {
    var german = Language.of("de");
    assertThat(german.speak(() -> Words.web().conflict())).contains("laden Sie");
    assertThat(german.familiar().speak(() -> Words.web().conflict())).contains("lad die");
    assertThat(german.familiar().speak(() -> Words.web().oneLine()))
        .isEqualTo("Bitte in einer einzigen Zeile.");
    assertThat(Language.of("en-US").familiar().speak(() -> Words.ui().save())).isEqualTo("Save");
  }

  @Test
  void the_language_of_tests_is_longer_accented_and_in_brackets() {
    var pseudo = Language.of("en-XA");
    assertThat(pseudo.speak(() -> Words.signin().codesLeft(2))).startsWith("[Ýóú hávé 2 úñúšéd");
    assertThat(pseudo.speak(() -> Words.signin().codesLeft(0))).startsWith("[Ýóú hávé ñó");
    assertThat(pseudo.number(12_345)).isEqualTo("[12,345]");
    assertThat(pseudo.day(LocalDate.of(2026, 3, 3))).startsWith("[Tue");
  }

  @Test
  void a_browser_is_answered_in_the_first_language_that_is_there() {
    assertThat(Stream.of("de-AT,en;q=0.5", "fr, de;q=0.9", "en-US,en", "de").map(this::asked))
        .containsExactly("de", "de", "en-US", "de");
    assertThat(Stream.of("fr", "", "*", "x;;q=,=", "de;q=0").map(this::asked)).containsOnly("");
  }

  private String asked(String header) {
    return Language.asked(header).map(Language::tag).orElse("");
  }

  private static Message message(String pattern) {
    return Message.of(pattern, Locale.UK);
  }

  private static List<String> faults(String german) {
    var read = Catalogue.read("de.words", OWN + german);
    return Stream.concat(read.faults().stream(), new CatalogueCheck(ENGLISH).faults(read).stream())
        .toList();
  }
}
