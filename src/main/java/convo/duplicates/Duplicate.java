package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.linkage.Level;
import convo.linkage.Trait;
import convo.words.DuplicatesTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two customers who may be one.
 *
 * @param levels how well they agree
 */
public record Duplicate(Candidate one, Candidate other, Map<Trait, Level> levels) {

  /**
   * Those of one address share a surname, a phone and an e-mail, and are a family: with another
   * first name it is another person.
   */
  boolean isFamily() {
    return level(levels, Trait.GIVEN_NAME) == Level.DIFFERENT;
  }

  /** Why they may be one: "same phone", "name spelt two ways". */
  public List<String> evidence() {
    return evidence(levels);
  }

  /** The same for whoever may see no more than that. */
  static List<String> evidence(Map<Trait, Level> levels) {
    return Stream.of(
            name(levels),
            said(
                levels,
                Trait.BIRTH_DATE,
                DuplicatesTexts::sameBirthday,
                DuplicatesTexts::likeBirthday),
            said(levels, Trait.EMAIL, DuplicatesTexts::sameEmail, DuplicatesTexts::likeEmail),
            said(levels, Trait.PHONE, DuplicatesTexts::samePhone, DuplicatesTexts::likePhone))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> name(Map<Trait, Level> levels) {
    var first = level(levels, Trait.GIVEN_NAME);
    var last = level(levels, Trait.SURNAME);
    if (first == Level.SWAPPED || last == Level.SWAPPED) {
      return Optional.of(
          first.agrees() && last.agrees() ? duplicates().swappedName() : duplicates().partName());
    }
    if (first.agrees() && last.agrees()) {
      return Optional.of(
          first == Level.EXACT && last == Level.EXACT
              ? duplicates().sameName()
              : duplicates().likeName());
    }
    return first.agrees()
        ? Optional.of(duplicates().likeFirstName())
        : Optional.of(duplicates().likeLastName()).filter(_ -> last.agrees());
  }

  private static Optional<String> said(
      Map<Trait, Level> levels,
      Trait trait,
      Function<DuplicatesTexts, String> same,
      Function<DuplicatesTexts, String> alike) {
    return switch (level(levels, trait)) {
      case EXACT -> Optional.of(same.apply(duplicates()));
      case CLOSE, SIMILAR -> Optional.of(alike.apply(duplicates()));
      default -> Optional.empty();
    };
  }

  private static Level level(Map<Trait, Level> levels, Trait trait) {
    return levels.getOrDefault(trait, Level.MISSING);
  }
}
