package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person typed, as they typed it, and what is wrong with it. A form is a record of strings:
 * {@code from(ctx)} reads what people type with {@link #typed}, so that it can be kept, and what
 * the page itself filled in with {@link #text}; {@code errors()} judges both with a {@link Check},
 * and only a valid form is turned into values.
 */
public interface Form {
  /**
   * An e-mail address by its shape, the dot-atom of RFC 5322 with the letters of RFC 6531. Whether
   * mail arrives, only a mail can tell. It never goes back over what it has read, so that a text of
   * any length is judged without recursion.
   */
  Pattern EMAIL =
      Pattern.compile(
          "(?=[^@]{1,64}@)ATOM++(?:\\.ATOM++)*+@LABEL(?:\\.LABEL)++"
              .replace("ATOM", "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~\\-&&[^\\x{ff00}-\\x{ffef}]]")
              .replace("LABEL", "(?![^.]{64})WORD(?:-++WORD)*+")
              .replace("WORD", "[\\p{L}\\p{N}\\p{M}&&[^\\x{ff00}-\\x{ffef}]]++"));

  /** What no text may hold: it is seen nowhere, and breaks what is made of the text. */
  Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /** What no line may hold: controls, and ends of lines, of which Unicode has several. */
  Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]");

  Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** A sentence for each field that is wrong, in the order of the form. */
  Map<String, String> errors();

  default boolean isValid() {
    return errors().isEmpty();
  }

  /**
   * What is wrong with a field, as a link to it: where another field has the same fault, the field
   * is named, so that no two links read alike.
   */
  default String told(String field) {
    var sentence = errors().getOrDefault(field, "");
    var isAlone = errors().values().stream().filter(sentence::equals).count() == 1;
    return isAlone || label(field).isEmpty() ? sentence : web().faultOf(label(field), sentence);
  }

  /** What people read for a field, of a form in which two can have the same fault. */
  default String label(String field) {
    return "";
  }

  /**
   * The text of a field in its {@linkplain NormalText normal form}, empty when the field is
   * missing.
   *
   * @param maximum the most characters the field may have
   * @throws BadInput when it is longer, came twice or holds what cannot be stored
   */
  static String text(Context ctx, String field, int maximum) {
    return fitting(Fields.posted(ctx).one(field).orElse(""), maximum);
  }

  /**
   * The text of a field that people type into: far more than any of them takes, so that the form
   * can say itself what is too long, and keep it.
   */
  static String typed(Context ctx, String field) {
    return text(ctx, field, 100_000);
  }

  /**
   * What a person said with one click that they had meant by a doubtful text; else the text itself.
   * The answer names the text, so that it is none any more when another was typed since.
   */
  static String meant(Context ctx, String typed) {
    var answer = text(ctx, "meant", 1_000);
    return !typed.isEmpty() && answer.startsWith(typed + "=")
        ? answer.substring(typed.length() + 1)
        : typed;
  }

  /**
   * Refuses an edit of which a part was lost on the way: a missing field is no wish to empty it.
   *
   * @throws BadInput unless all these fields came
   */
  static void mustBeWhole(Context ctx, Stream<String> fields) {
    if (fields.anyMatch(field -> Fields.posted(ctx).all(field).isEmpty())) {
      throw new BadInput(web().notWhole());
    }
  }

  /** A field exactly as it was typed, for passwords: spaces count. */
  static String verbatim(Context ctx, String field) {
    return Fields.posted(ctx).one(field).orElse("");
  }

  /** All texts of a field that may come several times, such as ticked boxes of one group. */
  static List<String> texts(Context ctx, String field, int maximum) {
    return Fields.posted(ctx).all(field).stream().map(text -> fitting(text, maximum)).toList();
  }

  /** Whether a box was ticked. */
  static boolean ticked(Context ctx, String field) {
    return Fields.posted(ctx).one(field).isPresent();
  }

  /** A parameter of the address, by the rules of {@link #text}. */
  static String query(Context ctx, String name, int maximum) {
    return fitting(Fields.asked(ctx).one(name).orElse(""), maximum);
  }

  /** All texts of a field of the address, in their order; each as {@link #query}. */
  static List<String> queries(Context ctx, String name, int maximum) {
    return Fields.asked(ctx).all(name).stream().map(text -> fitting(text, maximum)).toList();
  }

  /**
   * The version of the thing that was being edited; 0 for a new one.
   *
   * @throws BadInput when the field holds no whole number
   */
  static int version(Context ctx) {
    var typed = text(ctx, "version", 10);
    return typed.isEmpty()
        ? 0
        : wholeNumber(typed).orElseThrow(() -> new BadInput(web().notWhole()));
  }

  static Optional<UUID> uuid(String typed) {
    return UUID_TEXT.matcher(typed).matches()
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  /** A whole number of at most nine digits. */
  static Optional<Integer> wholeNumber(String typed) {
    return typed.matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  /** A day as browsers send it: 2026-03-31. */
  static Optional<LocalDate> date(String typed) {
    try {
      return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? Optional.of(LocalDate.parse(typed))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time of day as browsers send it: 14:30. */
  static Optional<LocalTime> time(String typed) {
    return typed.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        ? Optional.of(LocalTime.parse(typed))
        : Optional.empty();
  }

  /** An amount such as {@link TypedMoney} in the minor units of the currency: 9050 cents. */
  static Optional<Long> money(String typed, Currency currency) {
    return new TypedMoney(typed, currency).cents();
  }

  /**
   * Whether somebody was asked about this text and said with one click that it is meant as it is.
   */
  static boolean isMeant(Context ctx, String typed) {
    return text(ctx, "meant", 1_000).equals(typed + "=" + typed);
  }

  /** Whether a text has at most so many characters, as people count them. */
  static boolean isWithin(String text, int maximum) {
    return text.codePointCount(0, text.length()) <= maximum;
  }

  /** Whether a text stands on one line, as a name must that comes into a mail or a log. */
  static boolean isOneLine(String text) {
    return !BREAK.matcher(text).find();
  }

  private static String fitting(String text, int maximum) {
    var fitting = CONTROL.matcher(NormalText.of(text)).replaceAll(" ").strip();
    if (!isWithin(fitting, maximum)) {
      throw new BadInput(web().tooManyCharacters(maximum));
    }
    return fitting;
  }
}
