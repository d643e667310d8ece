package convo.corrections;

import convo.database.EnumKey;
import convo.web.NormalText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer asked a shop to correct.
 *
 * @param name the customer as the shop knows them
 * @param wish in the customer's words
 * @param answer one sentence of the shop; empty while there is none
 */
public record Correction(
    UUID id,
    UUID profile,
    String name,
    String wish,
    Instant askedAt,
    Optional<Outcome> outcome,
    String answer,
    Optional<Instant> answeredAt) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /** What the shop did about it. */
  public enum Outcome implements EnumKey {
    DONE("Done", "success"),
    DECLINED("Declined", "warning");

    private final String label;
    private final String tone;

    Outcome(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    /** The outcome of a word in the database. */
    public static Optional<Outcome> named(String key) {
      return EnumKey.named(values(), key);
    }

    public String label() {
      return label;
    }

    /** How its badge looks. */
    public String tone() {
      return tone;
    }
  }

  public boolean isOpen() {
    return outcome.isEmpty();
  }
}
