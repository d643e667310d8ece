package convo.front;

import convo.hours.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hours in which somebody of the team works every week.
 *
 * @param weekday 1 is Monday
 * @param start minutes after midnight
 * @param end minutes after that same midnight; more than 1440 lies on the next day
 */
public record ShownHours(int weekday, int start, int end) {

  /** The hours of one day, what overlaps or touches as one. */
  static List<Span> joined(List<ShownHours> ofDay) {
    var joined = new ArrayList<Span>();
    ofDay.stream()
        .sorted(Comparator.comparingInt(ShownHours::start))
        .forEach(hours -> {
          if (joined.isEmpty() || joined.getLast().end() < hours.start()) {
            joined.add(new Span(hours.start(), hours.end()));
          } else {
            var last = joined.removeLast();
            joined.add(new Span(last.start(), Math.max(last.end(), hours.end())));
          }
        });
    return joined;
  }
}
