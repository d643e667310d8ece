package convo.imports;

import convo.profiles.ProfileChoices;
import convo.profiles.ProfileField;
import convo.profiles.SortName;
import convo.words.Language;
import java.util.Optional;
import java.util.Set;

/** Words that stand in cells for what a form lets choose, in the languages of the tables. */
final class CellWords {
  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "true",
          "1",
          "x",
          "ja",
          "j",
          "wahr",
          "oui",
          "o",
          "vrai",
          "si",
          "s",
          "verdadero",
          "vero");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "0", "nein", "falsch", "non", "faux", "falso", "nee");

  private CellWords() {}

  /** Yes or no; empty where it is neither. */
  static Optional<Boolean> truth(String cell) {
    var word = SortName.of("", cell);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** The key of a choice that goes by this word in any language; else the word. */
  static String choice(ProfileField field, String cell, ProfileChoices choices) {
    var word = SortName.of("", cell);
    for (var language : Language.offered()) {
      var offered =
          language.speak(() -> choices.of(field.kind())).stream()
              .filter(choice -> !choice.value().isEmpty())
              .filter(choice ->
                  SortName.of("", choice.label()).equals(word) || choice.value().equals(word))
              .findFirst();
      if (offered.isPresent()) {
        return offered.get().value();
      }
    }
    return cell;
  }
}
