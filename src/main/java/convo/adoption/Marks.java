package convo.adoption;

import convo.web.Seal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Old ids under a key of this portal, and the ids that everything gets by them: who comes over a
 * second time is found, and who is erased is known again without being named.
 */
public final class Marks {
  private final Seal seal;

  /**
   * Marks of this portal.
   *
   * @param secret the portal's own
   */
  public Marks(String secret) {
    this.seal = Seal.of(secret, "adoption");
  }

  String of(String source, String key) {
    return seal.mark(source + "\n" + key);
  }

  /** An id that is always the same, of a kind of thing. */
  static UUID id(String kind, String mark) {
    return UUID.nameUUIDFromBytes((kind + "\n" + mark).getBytes(StandardCharsets.UTF_8));
  }
}
