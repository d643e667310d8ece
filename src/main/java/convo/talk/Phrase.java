package convo.talk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The left side of a rule: words, other rules, and how they may follow each other. */
sealed interface Phrase {
  /** One token as it is. */
  record Literal(String text) implements Phrase {}

  /** What another rule has found. */
  record Reference(String rule) implements Phrase {}

  /** One after the other. */
  record Sequence(List<Phrase> parts) implements Phrase {}

  /** One of them; an empty sequence among them makes it optional. */
  record Choice(List<Phrase> ways) implements Phrase {}

  /** Up to a few words of any kind within the clause. */
  record Gap() implements Phrase {}

  /** Whether it may be no word at all. */
  default boolean isOptional() {
    return switch (this) {
      case Gap _ -> true;
      case Choice choice -> choice.ways().stream().anyMatch(Phrase::isOptional);
      case Sequence sequence -> sequence.parts().stream().allMatch(Phrase::isOptional);
      case Literal _, Reference _ -> false;
    };
  }

  /**
   * Reads {@code [at] (half|quarter) past <hour> ... please}.
   *
   * @param tokens what makes tokens of plain words, as for the texts that are read
   * @throws IllegalArgumentException if a bracket is left open
   */
  static Phrase of(String text, Function<String, List<TextPiece>> tokens) {
    var reader = new Reader(text, tokens);
    var phrase = reader.choice();
    if (!reader.pieces.isEmpty()) {
      throw new IllegalArgumentException("A bracket too many: " + text);
    }
    return phrase;
  }

  /** Goes through a phrase from left to right. */
  final class Reader {
    private static final Pattern PIECE =
        Pattern.compile("<[^>\\s]+>|\\.\\.\\.|[\\[\\]()|]|[^\\s\\[\\]()|<]+");

    private final String text;
    private final Function<String, List<TextPiece>> tokens;
    private final Deque<String> pieces = new ArrayDeque<>();

    private Reader(String text, Function<String, List<TextPiece>> tokens) {
      this.text = text;
      this.tokens = tokens;
      PIECE.matcher(text).results().forEach(found -> pieces.add(found.group()));
    }

    private Phrase choice() {
      var ways = new ArrayList<Phrase>();
      ways.add(sequence());
      while ("|".equals(pieces.peek())) {
        pieces.remove();
        ways.add(sequence());
      }
      return ways.size() == 1 ? ways.getFirst() : new Choice(ways);
    }

    private Phrase sequence() {
      var parts = new ArrayList<Phrase>();
      while (!pieces.isEmpty() && !"|])".contains(pieces.element())) {
        parts.addAll(part(pieces.remove()));
      }
      return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
    }

    private List<Phrase> part(String piece) {
      return switch (piece) {
        case "(" -> List.of(closed(choice(), ")"));
        case "[" -> List.of(new Choice(List.of(closed(choice(), "]"), new Sequence(List.of()))));
        case "..." -> List.of(new Gap());
        default ->
            piece.startsWith("<")
                ? List.of(new Reference(piece.substring(1, piece.length() - 1)))
                : tokens.apply(piece).stream().<Phrase>map(t -> new Literal(t.text())).toList();
      };
    }

    private Phrase closed(Phrase phrase, String bracket) {
      if (!bracket.equals(pieces.poll())) {
        throw new IllegalArgumentException("A bracket is left open: " + text);
      }
      return phrase;
    }
  }
}
