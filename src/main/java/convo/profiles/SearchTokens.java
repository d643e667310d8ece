package convo.profiles;

import convo.shops.Phone;
import convo.web.NormalText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a profile is found, so that search is a range of a plain index.
 *
 * <p>A profile matches a query when each of {@link #words} is the beginning of one of its tokens:
 * {@code token >= word and token < upperBound(word)} under collation "C".
 */
public final class SearchTokens {
  /** More words than this narrow nothing any more. */
  public static final int MOST_WORDS = 6;

  /** No token begins with it, so that nobody is found by it. */
  static final String IN_NO_TOKEN = " ";

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_TOKEN = 120;
  private static final int SHORTEST_TAIL = 3;
  private static final int LONGEST_TAIL = 7;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\S)[+(]*\\p{Nd}[\\p{Nd}\\p{Pd}\\s()/.+]*(?!\\S)");
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
  private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[\\p{C}\\s]+");

  /** Scripts that put no space between the last and the first name. */
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

  private SearchTokens() {}

  /**
   * The tokens of one profile.
   *
   * @param country of the shop, in which a phone without country code is read
   */
  public static Set<SearchToken> of(
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String country) {
    var tokens = new LinkedHashSet<SearchToken>();
    name(firstName, lastName).forEach(word -> add(tokens, word, false));
    email.ifPresent(address -> address(address).forEach(word -> add(tokens, word, true)));
    phone.ifPresent(number -> phone(number, country).forEach(digits -> add(tokens, digits, true)));
    return tokens;
  }

  /**
   * The folded words of what somebody typed into the search: at most six, each of at most sixty
   * characters.
   */
  public static List<String> words(String typed) {
    var joined =
        PHONE
            .matcher(NormalText.of(typed))
            .replaceAll(number -> digitsOfQuery(number.group()) + " ");
    return Arrays.stream(joined.split("\\s+"))
        .flatMap(SearchTokens::wordsOfQuery)
        .filter(Predicate.not(String::isEmpty))
        .map(word -> Folding.first(LONGEST_WORD, word))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * The first text after all that begin with a word of {@link #words}, in the order of collation
   * "C".
   */
  public static String upperBound(String word) {
    var last = word.codePointBefore(word.length());
    var next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
    return word.substring(0, word.length() - Character.charCount(last)) + Character.toString(next);
  }

  private static Stream<String> name(String firstName, String lastName) {
    var spelt =
        Stream.of(
            Folding.fold(firstName),
            Folding.fold(lastName),
            Folding.foldWithUmlautsSpelt(firstName),
            Folding.foldWithUmlautsSpelt(lastName));
    var words =
        spelt.flatMap(
            text -> Stream.concat(split(text), split(APOSTROPHES.matcher(text).replaceAll(""))));
    var last = Folding.fold(lastName);
    return UNSPACED.matcher(last).matches()
        ? Stream.concat(words, split(last + Folding.fold(firstName)))
        : words;
  }

  private static Stream<String> address(String email) {
    var folded = wholeAddress(email);
    return Stream.concat(Stream.of(folded), split(folded));
  }

  private static Stream<String> phone(String number, String country) {
    return Phone.read(number, country) instanceof Phone phone
        ? Stream.concat(withTails(digits(phone.e164())), phone.nationalDigits().stream())
        : withTails(digits(number));
  }

  private static Stream<String> withTails(String digits) {
    var tails =
        IntStream.rangeClosed(SHORTEST_TAIL, Math.min(LONGEST_TAIL, digits.length()))
            .mapToObj(length -> digits.substring(digits.length() - length));
    return Stream.concat(Stream.of(digits), tails);
  }

  private static void add(Set<SearchToken> tokens, String word, boolean contact) {
    if (!word.isEmpty()) {
      tokens.add(new SearchToken(Folding.first(LONGEST_TOKEN, word), contact));
    }
  }

  /** "+49 (0)30 901-820" and "0049 30/901820" are both 4930901820. */
  private static String digitsOfQuery(String typed) {
    var number = typed.strip();
    var digits = digits(TRUNK_ZERO.matcher(number).replaceFirst(number.startsWith("+") ? "" : "0"));
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }

  private static Stream<String> wordsOfQuery(String piece) {
    if (piece.indexOf('@') > 0) {
      return Stream.of(wholeAddress(piece));
    }
    return split(Folding.fold(APOSTROPHES.matcher(piece).replaceAll("")));
  }

  private static String wholeAddress(String typed) {
    return NOT_IN_ADDRESS.matcher(Folding.fold(typed)).replaceAll("");
  }

  private static Stream<String> split(String folded) {
    return BETWEEN_WORDS.splitAsStream(folded).filter(Predicate.not(String::isEmpty));
  }

  private static String digits(String text) {
    return Folding.fold(text).replaceAll("\\D", "");
  }
}
