package convo.audit;

import static convo.words.Words.audit;

import convo.shops.Shop;
import convo.words.AuditTexts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A field of what is changed.
 *
 * @param key the word for it in history and in forms
 * @param word what people read
 * @param reading how its values are read
 */
public record AuditField(String key, Function<AuditTexts, String> word, Reading reading) {

  /** Says a value as people read it; an empty text where it says nothing. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Says it.
     *
     * @param names what the things are called whose ids are values
     */
    String of(String value, Shop shop, Map<UUID, String> names);
  }

  /** Its values are kept as people read them. */
  public static AuditField of(String key, Function<AuditTexts, String> word) {
    return of(key, word, value -> value);
  }

  /** Its values mean the same everywhere. */
  public static AuditField of(
      String key, Function<AuditTexts, String> word, UnaryOperator<String> reading) {
    return new AuditField(key, word, (value, shop, names) -> reading.apply(value));
  }

  /** Its values are "yes" and "no". */
  public static AuditField ofTruth(String key, Function<AuditTexts, String> word) {
    return of(key, word, AuditField::truth);
  }

  private static String truth(String value) {
    return switch (value) {
      case "yes" -> audit().yes();
      case "no" -> audit().no();
      default -> value;
    };
  }

  public String label() {
    return word.apply(audit());
  }
}
