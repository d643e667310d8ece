package convo.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language for tests, made of the English at build: every text accented, a third longer and in
 * brackets, so that a word that comes from nowhere stands out and a page that is too narrow breaks.
 */
final class PseudoLanguage {
  static final String TAG = "en-XA";

  private static final String PLAIN = "aceiknorsuyACEINORSUY";
  private static final String ACCENTED = "áçéíķñóŕšúýÁÇÉÍÑÓŔŠÚÝ";
  private static final Pattern TAG_OF_MARKUP = Pattern.compile("<[^>]*>");

  /** After these a pattern goes on with its text. */
  private static final Set<Part.Type> BEFORE_TEXT =
      Set.of(
          Part.Type.MSG_START,
          Part.Type.ARG_LIMIT,
          Part.Type.SKIP_SYNTAX,
          Part.Type.INSERT_CHAR,
          Part.Type.REPLACE_NUMBER);

  private static final String OWN =
      """
      [language]
      name = [Pseudo]
      like = en-GB
      offered = no
      day = '['EEE d MMM uuuu']'
      longDay = '['d MMMM uuuu']'
      time = '['HH:mm']'
      endOfDay = [24:00]
      figure = [#]
      """;

  private PseudoLanguage() {}

  /** The catalogue as a file. */
  static String of(Catalogue english) {
    return english.entries().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("language."))
        .map(entry -> {
          var name = entry.getKey().split("\\.", 2);
          var text = longer(entry.getValue().text()).replace("\n", "\n ");
          return "[" + name[0] + "]\n" + name[1] + " = " + text + "\n";
        })
        .collect(Collectors.joining("", OWN, ""));
  }

  private static String longer(String text) {
    var more = " ~~~~".repeat((text.replaceAll("\\{.*}|<[^>]*>", "").length() + 14) / 15);
    return "[" + accented(text) + more + "]";
  }

  /** Only what is text is changed; markup, arguments and their formats stay. */
  private static String accented(String text) {
    var kept = new BitSet();
    var tags = TAG_OF_MARKUP.matcher(text);
    while (tags.find()) {
      kept.set(tags.start(), tags.end());
    }
    if (text.indexOf('{') >= 0) {
      keepSyntax(new MessagePattern(text), kept);
    }
    var accented = new StringBuilder(text);
    for (var i = kept.nextClearBit(0); i < text.length(); i = kept.nextClearBit(i + 1)) {
      var at = PLAIN.indexOf(text.charAt(i));
      if (at >= 0) {
        accented.setCharAt(i, ACCENTED.charAt(at));
      }
    }
    return accented.toString();
  }

  private static void keepSyntax(MessagePattern pattern, BitSet kept) {
    for (var i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      kept.set(part.getIndex(), part.getLimit());
      if (i > 0 && !BEFORE_TEXT.contains(pattern.getPartType(i - 1))) {
        kept.set(Math.min(pattern.getPart(i - 1).getLimit(), part.getIndex()), part.getIndex());
      }
    }
  }
}
