package convo.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a text with arguments apart. It says the same as ICU's MessageFormat, which cannot be
 * shared by two requests: a copy for each of them took twenty times as long as the text itself.
 */
final class MessageReader {
  private final MessagePattern parsed;
  private final String pattern;
  private final Locale locale;
  private final LocalizedNumberFormatter numbers;

  MessageReader(String written, Locale locale) {
    this.parsed = new MessagePattern(written);
    this.pattern = parsed.getPatternString();
    this.locale = locale;
    this.numbers = NumberFormatter.withLocale(locale);
  }

  Message message() {
    return message(0, "");
  }

  /**
   * @param start the part that begins it
   * @param counted the argument that # stands for
   */
  private Message message(int start, String counted) {
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    var from = parsed.getPart(start).getLimit();
    var end = parsed.getLimitPartIndex(start);
    for (var i = start + 1; i <= end; i++) {
      var part = parsed.getPart(i);
      text.append(pattern, from, part.getIndex());
      from = part.getLimit();
      if (part.getType() == Part.Type.ARG_START) {
        add(pieces, text);
        pieces.add(argument(i));
        i = parsed.getLimitPartIndex(i);
        from = parsed.getPart(i).getLimit();
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        add(pieces, text);
        pieces.add(new Piece.Named(counted, numbers));
      }
    }
    add(pieces, text);
    return new Message(List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, StringBuilder text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Plain(text.toString()));
      text.setLength(0);
    }
  }

  private Piece argument(int start) {
    var name = parsed.getSubstring(parsed.getPart(start + 1));
    return switch (parsed.getPart(start).getArgType()) {
      // Days and lists are written before they are filled in.
      case NONE, SIMPLE -> new Piece.Named(name, numbers);
      case PLURAL -> plural(name, PluralType.CARDINAL, start);
      case SELECTORDINAL -> plural(name, PluralType.ORDINAL, start);
      case SELECT -> new Piece.Select(name, choices(start, ""));
      case CHOICE -> throw new IllegalArgumentException(pattern + " has a choice");
    };
  }

  private Piece plural(String name, PluralType type, int start) {
    return new Piece.Plural(name, PluralRules.forLocale(locale, type), choices(start, name));
  }

  private Map<String, Message> choices(int start, String counted) {
    var choices = new LinkedHashMap<String, Message>();
    var key = "";
    for (var i = start + 2; i < parsed.getLimitPartIndex(start); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_SELECTOR) {
        key = parsed.getSubstring(parsed.getPart(i));
      } else if (parsed.getPartType(i) == Part.Type.MSG_START) {
        choices.put(key, message(i, counted));
        i = parsed.getLimitPartIndex(i);
      }
    }
    return Map.copyOf(choices);
  }
}
