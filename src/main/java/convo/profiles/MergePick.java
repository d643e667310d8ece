package convo.profiles;

import convo.database.EnumKey;

/** Which value stays in a field when two profiles become one. */
public enum MergePick implements EnumKey {
  KEPT,
  GONE,
  /** Notes below each other, tags beside each other, points added up. */
  BOTH
}
