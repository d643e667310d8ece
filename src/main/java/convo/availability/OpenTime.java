package convo.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time from one moment up to but not including a later one. */
public record OpenTime(Instant from, Instant until) {

  /** Of minutes since 1970 in UTC. */
  static OpenTime ofMinutes(long from, long until) {
    return new OpenTime(Instant.ofEpochSecond(60 * from), Instant.ofEpochSecond(60 * until));
  }

  public boolean meets(OpenTime other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** How much of it lies within another time. */
  public long secondsWithin(OpenTime other) {
    var start = from.isBefore(other.from) ? other.from : from;
    var end = until.isBefore(other.until) ? until : other.until;
    return Math.max(0, Duration.between(start, end).toSeconds());
  }

  /** What is left of it, in order. */
  public List<OpenTime> without(List<OpenTime> taken) {
    var rest = List.of(this);
    for (var one : taken) {
      rest = rest.stream().flatMap(time -> time.without(one).stream()).toList();
    }
    return rest;
  }

  private List<OpenTime> without(OpenTime taken) {
    if (!meets(taken)) {
      return List.of(this);
    }
    var rest = new ArrayList<OpenTime>();
    if (from.isBefore(taken.from)) {
      rest.add(new OpenTime(from, taken.from));
    }
    if (taken.until.isBefore(until)) {
      rest.add(new OpenTime(taken.until, until));
    }
    return rest;
  }
}
