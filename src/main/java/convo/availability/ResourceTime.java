package convo.availability;

import java.util.List;

/**
 * The time of a room, a chair or a device.
 *
 * @param resource the word by which the answers name it
 * @param held what bookings keep of it, their buffers included
 */
public record ResourceTime(String resource, String kind, List<HeldTime> held) {
  public ResourceTime {
    held = held.stream().sorted().toList();
  }

  TimeSet taken() {
    var taken = new TimeSet.Builder(held.size());
    held.forEach(time -> taken.add(time.from(), time.until()));
    return taken.build();
  }
}
