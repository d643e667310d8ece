package convo.words;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;

/**
 * A text with arguments in one language, parsed once. What fills it is never read as a pattern.
 *
 * @param pieces what it consists of, in their order
 */
record Message(List<Piece> pieces) {

  static Message of(String written, Locale locale) {
    return new MessageReader(written, locale).message();
  }

  /**
   * The text with these arguments.
   *
   * @param given name and value by turns
   */
  String say(Object... given) {
    var text = new StringBuilder();
    write(text, given);
    return text.toString();
  }

  /** The same for a page, where what is filled in is no markup. */
  Content show(Object... given) {
    var harmless = given.clone();
    for (var i = 1; i < given.length; i += 2) {
      harmless[i] = given[i] instanceof String typed ? escaped(typed) : given[i];
    }
    var text = say(harmless);
    return output -> output.writeContent(text);
  }

  void write(StringBuilder text, Object... given) {
    for (var piece : pieces) {
      piece.write(text, given);
    }
  }

  private static String escaped(String text) {
    var output = new StringOutput();
    Escape.htmlAttribute(text, output);
    return output.toString().replace(">", "&gt;");
  }
}
