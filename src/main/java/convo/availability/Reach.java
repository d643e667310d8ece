package convo.availability;

import java.util.Arrays;
import java.util.List;

/**
 * From which starts of a service the next ones can follow, as far as one sees without asking who
 * does what: it keeps the search from ways that lead nowhere.
 */
final class Reach {
  private final List<Step> steps;

  /** By the last step and then by the step. */
  private final TimeSet[][] starts;

  Reach(List<Step> steps) {
    this.steps = steps;
    this.starts = new TimeSet[steps.size()][];
    var all = new TimeSet[steps.size()];
    Arrays.setAll(all, step -> steps.size() == 1 ? TimeSet.EMPTY : steps.get(step).starts());
    for (var last = 0; last < starts.length; last++) {
      starts[last] = new TimeSet[last + 1];
      starts[last][last] = all[last];
      for (var step = last - 1; step >= 0; step--) {
        var next = starts[last][step + 1];
        starts[last][step] = all[step].and(next.startsMeeting(handover(step)));
      }
    }
  }

  /** Whether all up to the last can follow, or seem to, when this step has one of its starts. */
  boolean allows(int step, int last, long start) {
    return step == last || starts[last][step].contains(start);
  }

  /** Minutes between a step and the one before at most, whoever does them. */
  int longestHandover(int step) {
    var longest = Visit.HANDOVER;
    for (var earlier = 0; earlier < step; earlier++) {
      var kept =
          steps.get(earlier).service().bufferAfterMinutes()
              + steps.get(step).service().bufferBeforeMinutes();
      longest = Math.max(longest, kept);
    }
    return longest;
  }

  /** From the start of a step, when the next may start. */
  private Piece handover(int step) {
    var minutes = steps.get(step).service().minutes();
    return new Piece(minutes, minutes + longestHandover(step + 1) + 1);
  }
}
