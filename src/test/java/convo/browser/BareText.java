package convo.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/**
 * Finds what comes from no catalogue on a page in the language of tests: all that stands in no
 * brackets, that nobody has typed (a {@link Stamp}), and that is a word.
 */
final class BareText {
  /** Initials, what a machine has made, the cast, and each language as it calls itself. */
  private static final String NO_WORDS =
      ".face, .monogram, .weekday, code, output, [aria-labelledby=cast] strong, body [lang],"
          + " select[name=language] option";

  /** Attributes that people read or hear. */
  private static final List<String> SAID =
      List.of(
          "title",
          "alt",
          "aria-label",
          "placeholder",
          "data-label",
          "data-left",
          "data-over",
          "data-copied",
          "data-offline");

  /** What is the same in every language: addresses, and names that nobody has typed into a page. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\S+@\\S+|https?://\\S+" + "|\\b(?:Convo|Mundo|UTC|EUR|GBP|JPY|bella|rita|nori)\\b");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final List<String> found = new ArrayList<>();
  private int depth;

  private BareText() {}

  /** The pieces, each as it stands on the page; none where all is well. */
  static List<String> of(String html) {
    var page = Jsoup.parse(html);
    page.select(NO_WORDS).remove();
    var texts = page.nodeStream(TextNode.class).map(TextNode::getWholeText);
    var said = SAID.stream().flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream());
    return Stream.concat(in(texts).stream(), said.flatMap(text -> in(Stream.of(text)).stream()))
        .toList();
  }

  /** A sentence goes on from one text to the next where some of it is bold or a link. */
  private static List<String> in(Stream<String> texts) {
    var bare = new BareText();
    texts.forEach(bare::read);
    if (bare.depth != 0) {
      bare.found.add("brackets do not close");
    }
    return bare.found;
  }

  private void read(String text) {
    var outside = new StringBuilder();
    for (var sign : text.toCharArray()) {
      if (sign == '[' || sign == Stamp.OPENING) {
        depth++;
      } else if (sign == ']' || sign == Stamp.CLOSING) {
        depth--;
      } else {
        outside.append(depth == 0 ? sign : ' ');
      }
    }
    if (LETTER.matcher(NAME.matcher(outside).replaceAll("")).find()) {
      found.add(outside.toString().strip());
    }
  }
}
