package convo.corrections;

import static convo.words.Words.corrections;
import static convo.words.Words.profiles;

import convo.database.EnumKey;
import convo.web.NormalText;
import convo.words.CorrectionsTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
    return name.isEmpty() ? profiles().noName() : NormalText.isolated(name);
  }

  /** What the shop did about it. */
  public enum Outcome implements EnumKey {
    DONE(CorrectionsTexts::done, "success"),
    DECLINED(CorrectionsTexts::declined, "warning");

    private final Function<CorrectionsTexts, String> label;
    private final String tone;

    Outcome(Function<CorrectionsTexts, String> label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    /** The outcome of a word in the database. */
    public static Optional<Outcome> named(String key) {
      return EnumKey.named(values(), key);
    }

    public String label() {
      return label.apply(corrections());
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
