package convo.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Understands what people write in one language to one shop. The same text means the same always.
 */
public final class Talk {
  /** Nobody writes more in one message; what is longer is not read. */
  public static final int LONGEST = 4_000;

  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final Map<String, Grammar> GRAMMARS = new ConcurrentHashMap<>();

  /** What a text is made of where it names days and times, and what stands around them. */
  private static final List<String> WHEN =
      List.of(
          "day", "clock", "window", "days", "part", "moment", "nothing", "not", "than", "or",
          "but");

  private final Grammar grammar;
  private final ShopWords offered;

  /**
   * Listens for a shop.
   *
   * @param language one of {@link #languages}
   * @throws IllegalArgumentException if it is none of them
   */
  public Talk(String language, Vocabulary shop) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("There is no grammar of " + language + ".");
    }
    this.grammar = GRAMMARS.computeIfAbsent(language, Grammar::new);
    this.offered = new ShopWords(grammar, shop);
  }

  /** The languages that are understood, as tags such as "en". */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** What a text says; {@link Understood#NOTHING} of one that is blank or too long to be one. */
  public Understood read(String text, Now now) {
    if (text.length() > LONGEST) {
      return Understood.NOTHING;
    }
    var plain = grammar.plain(text);
    var pieces = grammar.mended(plain);
    if (pieces.isEmpty()) {
      return Understood.NOTHING;
    }
    var parse = new Parse(grammar, pieces, now);
    var found = parse.covering(WHEN);
    var wants = new Wants(parse, grammar);
    var intent = wants.intent(new Clauses(pieces, found, false));
    var clauses = new Clauses(pieces, found, intent == Intent.CANCEL);
    var when = new When(found, clauses, intent == Intent.MOVE);
    var free = ShopWords.free(plain, found);
    return new Understood(
        Optional.of(intent),
        when.date(),
        when.time(),
        when.from(),
        when.to(),
        offered.stylist(free, clauses),
        offered.service(free, clauses),
        wants.reply(found));
  }
}
