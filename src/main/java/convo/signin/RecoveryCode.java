package convo.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What opens an account once when its app is lost: fifty random bits as ten letters and digits that
 * nobody mistakes for each other (Crockford's Base32), such as {@code 7k2mq-x94rt}.
 */
public record RecoveryCode(String letters) {
  static final int SET = 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 10;

  /** A new set. */
  static List<RecoveryCode> fresh() {
    return Stream.generate(RecoveryCode::one).distinct().limit(SET).toList();
  }

  private static RecoveryCode one() {
    return new RecoveryCode(
        IntStream.generate(() -> RANDOM.nextInt(ALPHABET.length()))
            .limit(LENGTH)
            .mapToObj(at -> ALPHABET.substring(at, at + 1))
            .collect(Collectors.joining()));
  }

  /** What somebody may have meant, however it was typed. */
  static RecoveryCode typed(String typed) {
    return new RecoveryCode(TypedCode.letters(typed).replace('o', '0').replaceAll("[il]", "1"));
  }

  /** Whether any code could read like this. */
  boolean isWhole() {
    return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}");
  }

  /** As a person reads it. */
  public String text() {
    return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
  }

  /** Keeps the secret out of logs and messages. */
  @Override
  public String toString() {
    return "RecoveryCode";
  }
}
