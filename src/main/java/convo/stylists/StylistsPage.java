package convo.stylists;

import convo.access.Visitor;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The team of a shop.
 *
 * @param weekdays the days on which each stylist works every week
 */
public record StylistsPage(
    Visitor visitor, List<Stylist> team, Map<UUID, Set<DayOfWeek>> weekdays) {

  /** The days on which one stylist works every week. */
  public Set<DayOfWeek> weekdays(Stylist stylist) {
    return weekdays.getOrDefault(stylist.id(), Set.of());
  }
}
