package convo.linkage;

import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two values of a trait are that are not the same. */
public final class Likeness {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance[] WITHIN =
      IntStream.rangeClosed(0, 11)
          .mapToObj(LevenshteinDistance::new)
          .toArray(LevenshteinDistance[]::new);

  private Likeness() {}

  /** Two values as they are written; missing when one says nothing. */
  public static Level between(Trait trait, String one, String other) {
    var plain = Plain.of(trait, one);
    var further = Plain.of(trait, other);
    if (plain.isEmpty() || further.isEmpty()) {
      return Level.MISSING;
    }
    return plain.equals(further) ? Level.EXACT : of(trait.kind(), plain, further);
  }

  static Level of(Trait.Kind kind, String one, String other) {
    return switch (kind) {
      case NAME -> names(one, other);
      case DATE -> digits(one, other, true);
      case DIGITS -> digits(one, other, false);
      case EMAIL -> emails(one, other);
      case TEXT -> texts(one, other);
      case CODE -> codes(one, other);
    };
  }

  private static Level names(String one, String other) {
    var likeness = JARO_WINKLER.apply(one, other);
    if ((isSlip(one, other) && Math.min(one.length(), other.length()) > 2) || likeness >= 0.93) {
      return Level.CLOSE;
    }
    return likeness >= 0.82 || isShortForm(one, other) || isShortForm(other, one)
        ? Level.SIMILAR
        : Level.DIFFERENT;
  }

  /** "C" of "Cleo", "Kat" of "Katharina", "Anna" of "Anna Maria". */
  private static boolean isShortForm(String one, String other) {
    return one.length() < other.length()
        && other.startsWith(one)
        && (one.length() == 1 || one.length() > 2);
  }

  private static Level digits(String one, String other, boolean date) {
    if (isSlip(one, other)) {
      return Level.CLOSE;
    }
    return differences(one, other) <= 2 || (date && isDayAndMonth(one, other))
        ? Level.SIMILAR
        : Level.DIFFERENT;
  }

  /** In how many places they differ; more than any when one is longer. */
  private static int differences(String one, String other) {
    if (one.length() != other.length()) {
      return Integer.MAX_VALUE;
    }
    var differences = 0;
    for (var i = 0; i < one.length(); i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences;
  }

  private static boolean isDayAndMonth(String one, String other) {
    return one.length() == 8
        && other.length() == 8
        && one.regionMatches(0, other, 0, 4)
        && one.regionMatches(4, other, 6, 2)
        && one.regionMatches(6, other, 4, 2);
  }

  private static Level emails(String one, String other) {
    var at = one.indexOf('@');
    var otherAt = other.indexOf('@');
    if (at > 2 && at == otherAt && one.regionMatches(0, other, 0, at)) {
      return Level.CLOSE;
    }
    return texts(one, other);
  }

  private static Level texts(String one, String other) {
    var length = Math.max(one.length(), other.length());
    if (isSlip(one, other) && length > 2) {
      return Level.CLOSE;
    }
    var most = Math.min((length + 1) / 3, WITHIN.length - 1);
    var slips = WITHIN[most].apply(one, other);
    if (slips < 0) {
      return Level.DIFFERENT;
    }
    return slips <= length / 7 ? Level.CLOSE : Level.SIMILAR;
  }

  private static Level codes(String one, String other) {
    return one.length() + other.length() > 5 && isSlip(one, other) ? Level.CLOSE : Level.DIFFERENT;
  }

  /** One character more, less or another, or two neighbours swapped. */
  private static boolean isSlip(String one, String other) {
    var difference = one.length() - other.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    var begin = 0;
    var shorter = Math.min(one.length(), other.length());
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    if (difference != 0) {
      var longer = difference > 0 ? one : other;
      var less = difference > 0 ? other : one;
      return less.regionMatches(begin, longer, begin + 1, shorter - begin);
    }
    var rest = shorter - begin - 1;
    return rest < 0
        || one.regionMatches(begin + 1, other, begin + 1, rest)
        || (rest > 0
            && one.charAt(begin) == other.charAt(begin + 1)
            && one.charAt(begin + 1) == other.charAt(begin)
            && one.regionMatches(begin + 2, other, begin + 2, rest - 1));
  }
}
