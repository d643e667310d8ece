package convo.support;

import convo.database.EnumKey;
import convo.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What support wants to step into a shop for. */
enum VisitPurpose implements EnumKey {
  LOOK("Look only"),
  CHANGE("Look and change things");

  private final String label;

  VisitPurpose(String label) {
    this.label = label;
  }

  static Optional<VisitPurpose> named(String key) {
    return EnumKey.named(values(), key);
  }

  /** Both, to choose from. */
  static List<Choice> choices() {
    return Stream.of(values()).map(purpose -> new Choice(purpose.key(), purpose.label)).toList();
  }
}
