package convo.talk;

import java.util.List;

/**
 * What a shop has, in the order of the shop.
 *
 * @param services what it does
 * @param stylists who works there
 */
public record Vocabulary(List<Name> services, List<Name> stylists) {
  /** A shop of which nothing is known. */
  public static final Vocabulary NONE = new Vocabulary(List.of(), List.of());

  /**
   * One of them.
   *
   * @param key what is answered when it is meant
   * @param label what it is called
   */
  public record Name(String key, String label) {}
}
