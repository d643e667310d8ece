package convo.availability;

import java.util.List;

/**
 * A stylist's time.
 *
 * @param stylist the word by which the answers name her
 * @param held what is kept of it by bookings that are not cancelled
 * @param shortestMinutes the shortest of her services: a hole of less is of no use
 */
public record Diary(String stylist, Schedule schedule, List<HeldTime> held, int shortestMinutes) {
  public Diary {
    held = held.stream().sorted().toList();
  }
}
