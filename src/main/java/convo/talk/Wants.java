package convo.talk;

import convo.talk.Sense.Mark;
import java.util.List;
import java.util.Optional;

/** What somebody wants, and whether she agrees. */
final class Wants {
  private static final String INTENT = "intent.";
  private static final String ANSWER = "answer.";

  private final Parse parse;
  private final Grammar grammar;

  Wants(Parse parse, Grammar grammar) {
    this.parse = parse;
    this.grammar = grammar;
  }

  /** Of several intents the one that stands first in the grammar, and none that is denied. */
  Intent intent(Clauses clauses) {
    return grammar.names(INTENT).stream()
        .filter(name ->
            parse.along(List.of(name)).stream().anyMatch(one -> !clauses.isDenied(one.begin())))
        .findFirst()
        .map(name -> Intent.of(name.split("\\.")[1]))
        .orElse(Intent.NONE);
  }

  /** The first yes or no; but a yes with a day or time that corrects something is none. */
  Optional<Reply> reply(List<Found> when) {
    var answers = parse.along(grammar.names(ANSWER));
    var first =
        answers.stream().filter(one -> !is(one, "correction") && !is(one, "nothing")).findFirst();
    var correction =
        answers.stream().filter(one -> is(one, "correction")).reduce((_, last) -> last);
    if (first.isEmpty()) {
      return correction.map(_ -> Reply.NO);
    }
    var yes = is(first.get(), "yes");
    var corrected =
        correction.filter(one -> one.begin() >= first.get().end()).isPresent()
            && when.stream().anyMatch(one -> !(one.sense() instanceof Mark));
    return Optional.of(yes && !corrected ? Reply.YES : Reply.NO);
  }

  private static boolean is(Found one, String kind) {
    return one.sense() instanceof Mark mark && mark.kind().equals(ANSWER + kind);
  }
}
