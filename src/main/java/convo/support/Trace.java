package convo.support;

/**
 * What support did in a session, counted.
 *
 * @param pages pages that were asked for
 * @param reveals contact details that were uncovered
 * @param changes lines of history
 */
record Trace(int pages, int reveals, int changes) {

  String sentence() {
    return "They asked for %s, uncovered %s and made %s."
        .formatted(
            counted(pages, "page"), counted(reveals, "contact detail"), counted(changes, "change"));
  }

  private static String counted(int number, String thing) {
    return switch (number) {
      case 0 -> "no " + thing + "s";
      case 1 -> "1 " + thing;
      default -> number + " " + thing + "s";
    };
  }
}
