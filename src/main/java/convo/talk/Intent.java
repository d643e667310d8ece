package convo.talk;

import java.util.Locale;

/** What somebody wants. */
public enum Intent {
  BOOK,
  MOVE,
  CANCEL,
  /** Which visits she has. */
  LIST,
  PRICE,
  HOURS,
  SERVICES,
  /** Where the shop is, and how one reaches it. */
  PLACE,
  /** A person, asked for in so many words or by anger. */
  PERSON,
  GREETING,
  THANKS,
  GOODBYE,
  /** A text that says none of these, such as a day alone. */
  NONE;

  /** Such as "book". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Intent of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
