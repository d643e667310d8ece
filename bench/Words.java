import static convo.words.Words.layout;
import static convo.words.Words.profiles;

import convo.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long it takes to say a word, of each kind that a page has: the middle of nine rounds after a
 * warm-up, in nanoseconds of one thread.
 */
final class Words {
  private static final int CALLS = 300_000;
  private static int sink;

  private Words() {}

  public static void main(String[] tags) {
    var language = Language.tagged(tags.length > 0 ? tags[0] : "en-GB").orElseThrow();
    var day = LocalDate.of(2026, 3, 3);
    var names = List.of("Sam", "Priya", "Max");
    language.speak(() -> {
      measure("a word", () -> layout().customers());
      measure("a sentence with a name", () -> profiles().editName("Cleo Marsh"));
      measure("a sentence that counts", () -> profiles().count(3));
      measure("a number", () -> language.number(12_345));
      measure("a day", () -> language.day(day));
      measure("a list of names", () -> language.list(names));
      return language;
    });
    measure(
        "what a browser asks for",
        () -> Language.asked("de-CH,de;q=0.9,en;q=0.8").map(Language::tag).orElse(""));
    if (sink == 0) {
      System.out.println();
    }
  }

  private static void measure(String what, Supplier<String> said) {
    var rounds = new double[9];
    for (var round = -9; round < rounds.length; round++) {
      var begin = System.nanoTime();
      for (var call = 0; call < CALLS; call++) {
        sink += said.get().length();
      }
      if (round >= 0) {
        rounds[round] = (System.nanoTime() - begin) / (double) CALLS;
      }
    }
    java.util.Arrays.sort(rounds);
    System.out.printf(Locale.ROOT, "%-26s %8.1f ns%n", what, rounds[rounds.length / 2]);
  }
}
