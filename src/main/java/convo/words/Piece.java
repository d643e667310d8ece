package convo.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.PluralRules;
import java.util.Map;
import java.util.Objects;

/** A part of a {@link Message}, which all requests share: it keeps nothing of what it writes. */
sealed interface Piece {

  /**
   * @param given name and value by turns
   */
  void write(StringBuilder text, Object... given);

  /** What is always the same. */
  record Plain(String text) implements Piece {
    @Override
    public void write(StringBuilder text, Object... given) {
      text.append(this.text);
    }
  }

  /** What an argument says, a number as the language writes it; also # of what bends with one. */
  record Named(String name, LocalizedNumberFormatter numbers) implements Piece {
    @Override
    public void write(StringBuilder text, Object... given) {
      var value = value(name, given);
      text.append(value instanceof Long number ? numbers.format(number) : value);
    }
  }

  /**
   * A text for each number: "=0" for that one alone, else the form of the language.
   *
   * @param choices by "=0", "one", "other" and so on
   */
  record Plural(String name, PluralRules rules, Map<String, Message> choices) implements Piece {
    @Override
    public void write(StringBuilder text, Object... given) {
      var number = (long) value(name, given);
      var exact = choices.get("=" + number);
      (exact == null ? chosen(choices, rules.select(number)) : exact).write(text, given);
    }
  }

  /** A text for each word that an argument may be. */
  record Select(String name, Map<String, Message> choices) implements Piece {
    @Override
    public void write(StringBuilder text, Object... given) {
      chosen(choices, value(name, given).toString()).write(text, given);
    }
  }

  private static Message chosen(Map<String, Message> choices, String key) {
    var found = choices.get(key);
    return found == null ? Objects.requireNonNull(choices.get("other")) : found;
  }

  private static Object value(String name, Object... given) {
    for (var i = 0; i < given.length; i += 2) {
      if (given[i].equals(name)) {
        return given[i + 1];
      }
    }
    throw new IllegalArgumentException("nothing is given for {" + name + "}");
  }
}
