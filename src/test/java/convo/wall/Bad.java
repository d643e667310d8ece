package convo.wall;

import java.util.List;
import java.util.function.BinaryOperator;

/** What no form sends, or no person types. */
enum Bad {
  MISSING((name, value) -> ""),
  EMPTY((name, value) -> name + "="),
  LONG((name, value) -> name + "=" + "x".repeat(100_000)),
  LONG_ADDRESS((name, value) -> name + "=a%40" + "a.".repeat(49_000) + "a"),
  DIGITS((name, value) -> name + "=" + "7".repeat(10_000)),
  NEGATIVE((name, value) -> name + "=-1"),
  EMOJI((name, value) -> name + "=%F0%9F%92%87%F0%9F%8F%BD%E2%80%8D%E2%99%80%EF%B8%8F"),
  NUL((name, value) -> name + "=a%00b"),
  NO_UTF8((name, value) -> name + "=%FF"),
  HALF_A_PAIR((name, value) -> name + "=%ED%A0%80"),
  RITAS((name, value) -> name + "=" + Street.ritas(thing(value))),
  NOBODYS((name, value) -> name + "=" + Street.nobodys(thing(value))),
  TWICE((name, value) -> name + "=" + value + "&" + name + "=" + value),
  LIST((name, value) -> name + "%5B%5D=" + value + "&" + name + "%5B0%5D=" + value);

  /**
   * Those that can stand between two slashes and mean nothing there. What is Rita's is tried in
   * {@code ForeignIdTest}.
   */
  static final List<Bad> OF_ONE_TEXT =
      List.of(LONG, LONG_ADDRESS, DIGITS, NEGATIVE, EMOJI, NUL, NO_UTF8, HALF_A_PAIR, NOBODYS);

  private final BinaryOperator<String> body;

  Bad(BinaryOperator<String> body) {
    this.body = body;
  }

  /**
   * The piece of a form or of an address.
   *
   * @param value what a person would send, as an address holds it
   */
  String in(String name, String value) {
    return body.apply(name, value);
  }

  /** The text that stands behind the name, such as in a path. */
  String text(String value) {
    return in("", value).substring(1);
  }

  /** Whether there is no text that means this. */
  boolean isBroken() {
    return this == NUL || this == NO_UTF8 || this == HALF_A_PAIR;
  }

  boolean isLong() {
    return this == LONG || this == LONG_ADDRESS || this == DIGITS;
  }

  private static String thing(String value) {
    return Street.isOfBellas(value) ? value : Street.bellasThing("profile");
  }
}
