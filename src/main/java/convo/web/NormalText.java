package convo.web;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are kept and as they are read, whatever keyboard they come from. */
public final class NormalText {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

  /** Seen nowhere, and two texts that differ in it look the same. Joiners are judged apart. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\u115f\\u1160\\u3164\\uffa0&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]");

  /** A joiner, with what it joins where that is an emoji or of a script whose letters join. */
  private static final Pattern JOINER =
      Pattern.compile(
          "[\\p{M}\\p{So}\\p{Sk}[\\p{L}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}"
              + "\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]][\\u200c\\u200d](?=[^\\s\\p{Z}])"
              + "|[\\u200c\\u200d]");

  /** Spaces that differ from the usual one in nothing that a name could mean. */
  private static final Pattern SPACE = Pattern.compile("[\\p{Zs}&&[^ \\u3000]]");

  private static final Pattern BLANK_ENDS =
      Pattern.compile("^[\\s\\p{Z}\\u2800]+|[\\s\\p{Z}\\u2800]+$");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");

  private NormalText() {}

  /**
   * As it is kept: composed (NFC), lines that end in one way, nothing invisible, no marks of
   * direction, no blanks around it; a text of nothing but blanks is empty.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var lines = LINE_END.matcher(composed).replaceAll("\n");
    var visible = INVISIBLE.matcher(lines).replaceAll("");
    var joined =
        JOINER.matcher(visible).replaceAll(found -> found.group().length() > 1 ? "$0" : "");
    return BLANK_ENDS.matcher(SPACE.matcher(joined).replaceAll(" ")).replaceAll("");
  }

  /**
   * Whether it stands already as it is kept, which most texts do: letters of the Latin alphabet up
   * to U+017F, whole each, and what else a plain keyboard types, with no blank around it. A look at
   * each letter costs a hundredth of what finds out the rest.
   */
  private static boolean isPlain(String text) {
    var last = text.length() - 1;
    return last >= 0
        && text.charAt(0) != ' '
        && text.charAt(last) != ' '
        && text.chars().allMatch(NormalText::isPlain);
  }

  private static boolean isPlain(int letter) {
    return (letter >= ' ' && letter <= '~') || (letter >= '\u00c0' && letter <= '\u017f');
  }

  /**
   * As a name stands in a sentence: one that runs from right to left keeps its direction to itself
   * (Unicode's FSI and PDI), so that what stands beside it stays in order. {@link #of} undoes it.
   */
  public static String isolated(String name) {
    return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
        ? "\u2068" + name + "\u2069"
        : name;
  }

  /** As numbers are read: {@link #keyed} in small letters. */
  public static String plain(String text) {
    return keyed(text).toLowerCase(Locale.ROOT);
  }

  /**
   * As a plain keyboard would have typed it: digits from 0 to 9, every dash a hyphen, every blank a
   * space, full width in half.
   */
  public static String keyed(String text) {
    var keyed = new StringBuilder();
    Normalizer.normalize(of(text), Normalizer.Form.NFKC)
        .codePoints()
        .forEach(letter ->
            keyed.append(
                Character.isDigit(letter)
                    ? String.valueOf(Character.digit(letter, 10))
                    : Character.toString(letter)));
    return DASH.matcher(keyed).replaceAll("-");
  }
}
