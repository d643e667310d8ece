package convo.support;

import static convo.words.Words.support;

import convo.database.EnumKey;
import convo.web.Choice;
import convo.words.SupportTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What support wants to step into a shop for. */
enum VisitPurpose implements EnumKey {
  LOOK(SupportTexts::purposeLook),
  CHANGE(SupportTexts::purposeChange);

  private final Function<SupportTexts, String> label;

  VisitPurpose(Function<SupportTexts, String> label) {
    this.label = label;
  }

  static Optional<VisitPurpose> named(String key) {
    return EnumKey.named(values(), key);
  }

  /** Both, to choose from. */
  static List<Choice> choices() {
    return Stream.of(values())
        .map(purpose -> new Choice(purpose.key(), purpose.label.apply(support())))
        .toList();
  }
}
