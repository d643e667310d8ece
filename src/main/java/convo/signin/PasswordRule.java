package convo.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are refused: by length, because everybody has them, or because they are the
 * person's own name. Nothing else is asked of them (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRule {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 1_000;
  private static final int SHORTEST_NAME = 3;

  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  /** So many letters and digits must be left when the person's own names are taken out. */
  private static final int BESIDES_NAMES = 5;

  private static final Set<String> COMMON = common();

  private PasswordRule() {}

  /** What is wrong with a new password of this person, in one sentence; empty when nothing. */
  public static Optional<String> objection(String password, String email, String name) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Please take at least %d characters.".formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("Please take at most %,d characters.".formatted(LONGEST));
    }
    var lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || isLittleBesides(lower, email + " " + name)) {
      return Optional.of(
          "That one is too easy to guess. A few words in a row are a good password.");
    }
    return Optional.empty();
  }

  private static boolean isLittleBesides(String password, String names) {
    var rest = password;
    for (var part : names.toLowerCase(Locale.ROOT).split(NO_WORD)) {
      if (part.length() >= SHORTEST_NAME) {
        rest = rest.replace(part, "");
      }
    }
    return !rest.equals(password) && rest.replaceAll(NO_WORD, "").length() < BESIDES_NAMES;
  }

  private static Set<String> common() {
    try (var list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("The list of common passwords is missing");
      }
      return Arrays.stream(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
