package convo.talk;

import java.util.List;
import java.util.Optional;

/**
 * A line of a grammar.
 *
 * @param name what it finds, such as "day"
 * @param meaning what the words mean, of what the rules within have found
 */
record Rule(String name, Phrase phrase, Meaning meaning) {
  /** How the senses within a phrase become one. */
  @FunctionalInterface
  interface Meaning {
    /** Nothing where the words cannot mean this, such as a 31 June. */
    Optional<Sense> of(List<Sense> senses, Now now);
  }
}
