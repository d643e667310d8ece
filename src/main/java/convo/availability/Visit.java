package convo.availability;

import convo.availability.SlotAnswer.Item;
import convo.availability.Step.Candidate;
import convo.availability.Step.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The search for who does the services of a visit one after the other, when and where: the first in
 * rank, as soon as she can, at the first place that is free.
 */
final class Visit {
  /** Minutes between two services that a customer waits at most, unless buffers ask for more. */
  static final int HANDOVER = 15;

  private final List<Step> steps;
  private final List<List<Candidate>> ranked;
  private final Reach reach;
  private final Candidate[] with;
  private final Place[] where;
  private final long[] at;

  /**
   * A search on one day.
   *
   * @param ranked for each step those who may do it
   */
  Visit(List<Step> steps, List<List<Candidate>> ranked, Reach reach) {
    this.steps = steps;
    this.ranked = ranked;
    this.reach = reach;
    this.with = new Candidate[steps.size()];
    this.where = new Place[steps.size()];
    this.at = new long[steps.size()];
  }

  /** Those who may do the first service, by rank. */
  List<Candidate> firsts() {
    return ranked.getFirst();
  }

  /** The visit that starts with one of her starts, if there is one. */
  Optional<SlotAnswer.Slot> find(Candidate first, long start) {
    return reaches(steps.size() - 1, first, start) ? Optional.of(slot()) : Optional.empty();
  }

  /** The visit that starts with one of her starts, or what keeps a later service from following. */
  SlotAnswer answer(Candidate first, long start) {
    for (var last = 1; last < steps.size(); last++) {
      if (!reaches(last, first, start)) {
        reaches(last - 1, first, start);
        return new SlotAnswer.Refused(start, first.work().stylist(), nearest(last));
      }
    }
    reaches(steps.size() - 1, first, start);
    return slot();
  }

  /** Finds a way up to a step, and leaves it in the fields. */
  private boolean reaches(int last, Candidate first, long start) {
    return reach.allows(0, last, start) && place(0, last, first, start);
  }

  private boolean follows(int step, int last) {
    if (step > last) {
      return true;
    }
    var until = latest(step);
    for (var candidate : ranked.get(step)) {
      var starts = candidate.starts();
      for (var start = starts.next(end(step - 1)); start <= until; start = starts.next(start + 1)) {
        if (reach.allows(step, last, start) && place(step, last, candidate, start)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean place(int step, int last, Candidate candidate, long start) {
    for (var place : steps.get(step).places()) {
      if (!place.taken().contains(start) && isHandedOver(step, candidate, place, start)) {
        with[step] = candidate;
        where[step] = place;
        at[step] = start;
        if (follows(step + 1, last)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Buffers of the same stylist or place are kept, and only they make the customer wait longer. */
  private boolean isHandedOver(int step, Candidate candidate, Place place, long start) {
    if (step == 0) {
      return true;
    }
    var free = end(step - 1);
    var before = steps.get(step).service().bufferBeforeMinutes();
    for (var earlier = 0; earlier < step; earlier++) {
      if (with[earlier].work() == candidate.work() || where[earlier].isSame(place)) {
        var kept = steps.get(earlier).service().bufferAfterMinutes() + before;
        free = Math.max(free, end(earlier) + kept);
      }
    }
    return start >= free && start <= Math.max(free, end(step - 1) + HANDOVER);
  }

  private long end(int step) {
    return at[step] + steps.get(step).service().minutes();
  }

  private long latest(int step) {
    return end(step - 1) + reach.longestHandover(step);
  }

  private SlotAnswer.Slot slot() {
    var items = new Item[at.length];
    Arrays.setAll(
        items, step -> new Item(with[step].work().stylist(), where[step].resource(), at[step]));
    return new SlotAnswer.Slot(at[0], List.of(items), fitsWell());
  }

  private boolean fitsWell() {
    for (var step = 0; step < at.length; step++) {
      if (!with[step].work().fitsWell(steps.get(step).service(), at[step], othersOfHers(step))) {
        return false;
      }
    }
    return true;
  }

  private TimeSet othersOfHers(int step) {
    var others = TimeSet.EMPTY;
    for (var other = 0; other < at.length; other++) {
      if (other != step && with[other].work() == with[step].work()) {
        var whole = steps.get(other).service().whole();
        others = others.or(TimeSet.of(at[other] + whole.from(), at[other] + whole.until()));
      }
    }
    return others;
  }

  /** Of all that keeps a step from following those before it, what is nearest to a yes. */
  private Reason nearest(int step) {
    var nearest = Reason.CLOSED;
    for (var candidate : ranked.get(step)) {
      for (var start = end(step - 1); start <= latest(step); start++) {
        var reason = obstacle(steps.get(step), candidate, start);
        nearest = reason.compareTo(nearest) > 0 ? reason : nearest;
      }
    }
    return nearest;
  }

  /** Where nothing else does, the buffers of the visit itself keep a service from its start. */
  private static Reason obstacle(Step step, Candidate candidate, long start) {
    return candidate
        .work()
        .absence(start)
        .or(() -> step.obstacle(candidate, start))
        .orElse(Reason.BUFFER);
  }
}
