package convo.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text with arguments in one language, parsed once. What fills it is never read as a pattern.
 *
 * @param pieces what it consists of where its arguments are texts
 * @param format what fills it where it bends with its arguments
 */
record Message(List<Piece> pieces, Optional<MessageFormat> format) {
  private record Piece(String text, boolean isName) {}

  /** Arguments that are written before they are filled in, here texts. */
  private static final String WRITTEN = "\\{\\s*(\\w+)\\s*,\\s*(?:date|list)\\s*}";

  static Message of(String written, Locale locale) {
    var pattern = written.replaceAll(WRITTEN, "{$1}");
    var parsed = new MessagePattern(pattern);
    for (var i = 0; i < parsed.countParts(); i++) {
      var part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() != ArgType.NONE) {
        return new Message(List.of(), Optional.of(new MessageFormat(pattern, locale)));
      }
    }
    return new Message(pieces(pattern, parsed), Optional.empty());
  }

  /**
   * The text with these arguments.
   *
   * @param given name and value by turns
   */
  String say(Object... given) {
    var values = new HashMap<String, Object>();
    for (var i = 0; i < given.length; i += 2) {
      values.put(given[i].toString(), given[i + 1]);
    }
    return fill(values);
  }

  /** The same for a page, where what is filled in is no markup. */
  Content show(Object... given) {
    var values = new HashMap<String, Object>();
    for (var i = 0; i < given.length; i += 2) {
      values.put(given[i].toString(), given[i + 1] instanceof String s ? escaped(s) : given[i + 1]);
    }
    var text = fill(values);
    return output -> output.writeContent(text);
  }

  private String fill(Map<String, Object> values) {
    if (format.isPresent()) {
      var own = (MessageFormat) format.get().clone(); // must not be shared by two threads
      return own.format(values);
    }
    var text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.isName ? values.get(piece.text) : piece.text));
    return text.toString();
  }

  private static String escaped(String text) {
    var output = new StringOutput();
    Escape.htmlAttribute(text, output);
    return output.toString().replace(">", "&gt;");
  }

  private static List<Piece> pieces(String pattern, MessagePattern parsed) {
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    var from = 0;
    for (var i = 0; i < parsed.countParts(); i++) {
      var part = parsed.getPart(i);
      text.append(pattern, from, part.getIndex());
      from = part.getLimit();
      if (part.getType() == Part.Type.ARG_START) {
        pieces.add(new Piece(text.toString(), false));
        text.setLength(0);
        pieces.add(new Piece(parsed.getSubstring(parsed.getPart(i + 1)), true));
        i = parsed.getLimitPartIndex(i);
        from = parsed.getPart(i).getLimit();
      }
    }
    pieces.add(new Piece(text.toString(), false));
    return List.copyOf(pieces);
  }
}
