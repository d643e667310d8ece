package convo.adoption;

import convo.profiles.SortName;

/** Names by which two records of one address are one person or a family. */
final class OneName {
  private OneName() {}

  static String of(String firstName, String lastName) {
    return SortName.of(firstName, lastName);
  }

  /** The same words, whatever their case and accents; a missing name is anybody's. */
  static boolean isSame(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
