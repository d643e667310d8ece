package convo.talk;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import convo.talk.Sense.Count;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a language. Its file says how people speak of days, times and what they want; the
 * names of numbers, weekdays and months are those of CLDR.
 */
final class Grammar {
  private static final int LAST_NUMBER = 60;
  private static final int LAST_DAY = 31;
  private static final int CALENDAR_WORD = 3;

  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
  private final Openings openings;
  private final Map<String, String> settings = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Transliterator fold;
  private final Set<String> endings;
  private final List<String> joined;
  private final Set<String> without;
  private final Slips slips;
  private final Set<String> weekdays = new HashSet<>();

  /**
   * Reads the file of a language.
   *
   * @param language such as "en"
   * @throws IllegalArgumentException if a line of it is wrong
   */
  Grammar(String language) {
    var lines = lines(language);
    lines.stream().filter(line -> line.startsWith("@")).forEach(this::set);
    this.fold = Transliterator.getInstance(settings.getOrDefault("@fold", "NFKC; Lower"));
    this.endings = Set.copyOf(words("@endings"));
    this.joined = words("@joined");
    this.without = Set.copyOf(words("@without"));
    calendar(ULocale.forLanguageTag(language));
    lines.stream().filter(line -> !line.startsWith("@")).forEach(this::rule);
    this.openings = new Openings(rules);
    this.weekdays.addAll(openings.of("weekday"));
    this.slips = new Slips(words);
  }

  /** The names of rules with this beginning, in the order of the file. */
  List<String> names(String beginning) {
    return rules.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  /** Whether a rule speaks of the word. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** The words of a setting. */
  List<String> words(String setting) {
    return TextPiece.of(fold.transliterate(settings.getOrDefault(setting, "")), Set.of()).stream()
        .map(TextPiece::text)
        .toList();
  }

  /** Words of services, those that mean the same together. */
  List<List<String>> alike() {
    return settings.entrySet().stream()
        .filter(one -> one.getKey().startsWith("@same "))
        .sorted(Map.Entry.comparingByKey())
        .map(one -> words(one.getKey()))
        .toList();
  }

  /** The same with slips in long words mended. */
  List<TextPiece> mended(List<TextPiece> plain) {
    return plain.stream()
        .map(piece ->
            piece.isWord() ? slips.mend(piece.text()).map(TextPiece::new).orElse(piece) : piece)
        .toList();
  }

  /** What a text is made of, without capitals and accents. */
  List<TextPiece> plain(String text) {
    return TextPiece.of(folded(text), endings).stream()
        .flatMap(piece -> parted(piece.text()).stream())
        .map(TextPiece::new)
        .toList();
  }

  private String folded(String text) {
    return text.chars().allMatch(letter -> letter < 128)
        ? text.toLowerCase(Locale.ROOT)
        : fold.transliterate(text);
  }

  /** "Freitagabend" is a Friday and an evening. */
  private List<String> parted(String word) {
    return joined.stream()
        .filter(word::endsWith)
        .filter(end -> isWeekday(word.substring(0, word.length() - end.length())))
        .findFirst()
        .map(end -> List.of(word.substring(0, word.length() - end.length()), end))
        .orElse(List.of(word));
  }

  /** The rules of a name that may begin with this. */
  List<Rule> rules(String name, TextPiece first) {
    return name.equals(Openings.DIGITS) ? digits(first.text()) : openings.rules(name, first);
  }

  private static List<Rule> digits(String text) {
    if (text.length() > 4 || !text.chars().allMatch(Character::isDigit)) {
      return List.of();
    }
    var count = Optional.<Sense>of(new Count(Integer.parseInt(text), text.startsWith("0")));
    return List.of(new Rule(Openings.DIGITS, new Phrase.Literal(text), (senses, now) -> count));
  }

  private boolean isWeekday(String word) {
    return weekdays.contains(word);
  }

  /** What CLDR knows of numbers and of the calendar. */
  private void calendar(ULocale locale) {
    var symbols = DateFormatSymbols.getInstance(locale);
    for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (var width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        var weekdays = symbols.getWeekdays(context, width);
        for (var day = 1; day <= 7; day++) {
          say("weekday", weekdays[day % 7 + 1], "weekday " + day);
        }
        var months = symbols.getMonths(context, width);
        for (var month = 1; month <= months.length; month++) {
          say("month", months[month - 1], "month " + month);
        }
      }
    }
    for (var ending : endings) {
      for (var day = 1; day <= LAST_DAY; day++) {
        add("numeral", day + ending, "number " + day);
      }
    }
    var spellout = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (var set : spellout.getRuleSetNames()) {
      var ordinal = set.startsWith("%spellout-ordinal");
      for (var number = ordinal ? 1 : 0;
          number < (ordinal ? LAST_DAY + 1 : LAST_NUMBER);
          number++) {
        if (ordinal || set.startsWith("%spellout-cardinal") || set.equals("%spellout-numbering")) {
          say(ordinal ? "ordinal" : "spelled", spellout.format(number, set), "number " + number);
        }
      }
    }
  }

  private void say(String name, String text, String meaning) {
    var words = text.replace(".", "").replace("\u00ad", "");
    if (!without.contains(words.toLowerCase(Locale.ROOT))
        && words.length() >= (name.equals("month") ? CALENDAR_WORD : 2)) {
      add(name, words, meaning);
    }
  }

  private void set(String line) {
    var parts = line.split("=", 2);
    settings.put(parts[0].strip(), parts[1].strip());
  }

  private void rule(String line) {
    var parts = line.split(" = ", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("A rule is a name, = and a phrase: " + line);
    }
    var sides = parts[1].split(" -> ", 2);
    add(parts[0].strip(), sides[0], sides.length > 1 ? sides[1].strip() : "");
  }

  private void add(String name, String text, String meaning) {
    var bare = name.contains(".") || !text.contains("<");
    var marked = meaning.isEmpty() && bare ? "mark " + name : meaning;
    var phrase = Phrase.of(text, this::plain);
    learn(phrase);
    rules
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(new Rule(name, phrase, Meanings.of(marked)));
  }

  private void learn(Phrase phrase) {
    switch (phrase) {
      case Phrase.Literal literal -> words.add(literal.text());
      case Phrase.Sequence sequence -> sequence.parts().forEach(this::learn);
      case Phrase.Choice choice -> choice.ways().forEach(this::learn);
      case Phrase.Reference _, Phrase.Gap _ -> {}
    }
  }

  /** The lines of a file; what begins with a blank continues the phrase of the line before. */
  private static List<String> lines(String language) {
    var text = new ArrayList<String>();
    for (var line : read(language).split("\n")) {
      if (line.startsWith(" ") && !text.isEmpty()) {
        text.set(text.size() - 1, text.getLast() + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        text.add(line.strip());
      }
    }
    return text;
  }

  private static String read(String language) {
    try (InputStream file =
        Objects.requireNonNull(Grammar.class.getResourceAsStream(language + ".grammar"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
