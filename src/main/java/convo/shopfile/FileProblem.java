package convo.shopfile;

/**
 * One thing that is wrong in a shop file.
 *
 * @param path where, such as {@code bookings[12].startsAt}; empty for the file as a whole
 * @param sentence what is wrong and what would be right
 */
public record FileProblem(String path, String sentence) {

  /** {@code bookings[12].startsAt: is missing}. */
  @Override
  public String toString() {
    return path.isEmpty() ? sentence : path + ": " + sentence;
  }
}
