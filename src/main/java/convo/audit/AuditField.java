package convo.audit;

import convo.shops.Shop;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A field of what is changed.
 *
 * @param key the word for it in history and in forms
 * @param label what people read
 * @param reading how its values are read
 */
public record AuditField(String key, String label, Reading reading) {

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
  public static AuditField of(String key, String label) {
    return of(key, label, value -> value);
  }

  /** Its values mean the same everywhere. */
  public static AuditField of(String key, String label, UnaryOperator<String> reading) {
    return new AuditField(key, label, (value, shop, names) -> reading.apply(value));
  }
}
