package convo.profiles;

/** The text by which a list of people is sorted: last name first, no case, no accents. */
public final class SortName {
  private static final int LONGEST = 120;

  private SortName() {}

  /** "Cléo", "Marsh" is "marsh cleo". */
  public static String of(String firstName, String lastName) {
    var words = Folding.fold(lastName + " " + firstName).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ");
    return Folding.first(LONGEST, words.strip());
  }
}
