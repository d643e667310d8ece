package convo.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked: when these services can be had, one after the other.
 *
 * @param first the first day, of the shop's zone
 * @param days how many
 * @param wishes the services in their order; at least one
 * @param resources those of the shop, in their order
 * @param preferred the stylist whom the customer wants where any will do
 */
public record Inquiry(
    SlotRules rules,
    Instant now,
    LocalDate first,
    int days,
    List<Wish> wishes,
    List<ResourceTime> resources,
    Optional<String> preferred) {

  /**
   * A service with those who may do it: one, or any of several in the order of the team.
   *
   * @param service what it takes
   */
  public record Wish(ServiceTime service, List<Diary> stylists) {}
}
