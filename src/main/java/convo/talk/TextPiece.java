package convo.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word, a number or one other character. */
record TextPiece(String text) {
  private static final String QUOTES = "'\"’‘´`“”";

  boolean isNumber() {
    return Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(text.length() - 1));
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  /** Where words stop to belong together: a comma too. */
  boolean isBreak() {
    return isStop() || text.equals(",");
  }

  /** Where a sentence ends. */
  boolean isStop() {
    return text.length() == 1 && ".!?;".contains(text);
  }

  /**
   * The tokens of a text that is folded already. A quotation mark within a word is left out, as in
   * "o'clock", and a hyphen between two words; a number takes one of these endings along.
   */
  static List<TextPiece> of(String text, Set<String> endings) {
    var tokens = new ArrayList<TextPiece>();
    var at = 0;
    while (at < text.length()) {
      var begin = at;
      var first = text.charAt(at);
      if (Character.isDigit(first)) {
        at = runOfDigits(text, at);
        var end = runOfLetters(text, at);
        at = endings.contains(text.substring(at, end)) ? end : at;
      } else if (isLetter(first)) {
        at = word(text, at);
      } else {
        at++;
      }
      add(tokens, text, begin, at);
    }
    return tokens;
  }

  private static void add(List<TextPiece> tokens, String text, int begin, int end) {
    var first = text.charAt(begin);
    var hyphen = first == '-' && begin > 0 && isLetter(text.charAt(begin - 1));
    if (!Character.isWhitespace(first)
        && !Character.isISOControl(first)
        && first != '|'
        && QUOTES.indexOf(first) < 0
        && !(hyphen && end < text.length() && isLetter(text.charAt(end)))) {
      var word = text.substring(begin, end);
      tokens.add(new TextPiece(isLetter(first) ? unquoted(word) : word));
    }
  }

  private static String unquoted(String word) {
    var letters = new StringBuilder(word.length());
    word.chars().filter(one -> QUOTES.indexOf(one) < 0).forEach(one -> letters.append((char) one));
    return letters.toString();
  }

  private static int word(String text, int begin) {
    var end = runOfLetters(text, begin);
    while (end + 1 < text.length()
        && QUOTES.indexOf(text.charAt(end)) >= 0
        && isLetter(text.charAt(end + 1))) {
      end = runOfLetters(text, end + 1);
    }
    return end;
  }

  private static int runOfDigits(String text, int begin) {
    var end = begin;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int runOfLetters(String text, int begin) {
    var end = begin;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Marks that stand on a letter belong to it, and so does half a letter of a rare script. */
  private static boolean isLetter(char character) {
    return Character.isLetter(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
