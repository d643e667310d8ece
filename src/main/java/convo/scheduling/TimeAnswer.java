package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.availability.Reason;
import convo.availability.SlotAnswer.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a time that was not booked at once.
 *
 * @param sentence why; empty where nothing is to be said
 * @param question the time that can be had after a second yes
 * @param nearest what is free around it
 */
public record TimeAnswer(String sentence, Optional<Instant> question, List<Slot> nearest) {
  static final TimeAnswer NONE = new TimeAnswer("", Optional.empty(), List.of());

  static TimeAnswer breaks(Reason reason, Instant start) {
    return new TimeAnswer(scheduling().breaks(WhyNot.of(reason)), Optional.of(start), List.of());
  }

  static TimeAnswer taken(Optional<Reason> reason, List<Slot> nearest) {
    var why = reason.map(WhyNot::of).orElseGet(scheduling()::taken);
    return new TimeAnswer(
        nearest.isEmpty() ? scheduling().takenAll(why) : scheduling().takenNear(why),
        Optional.empty(),
        nearest);
  }
}
