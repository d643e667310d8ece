package convo.resources;

import static convo.words.Words.resources;

import java.util.List;

/**
 * What a resource is there for.
 *
 * @param needing the services that would be left without one of its kind
 * @param bookings how many that are to come hold it
 */
public record ResourceUse(Resource resource, List<String> needing, int bookings) {

  /** Whether it can go. */
  public boolean isFree() {
    return needing.isEmpty() && bookings == 0;
  }

  /** Why it stays, and what to do. */
  public String why() {
    var kind = ResourceKind.label(resource.kind());
    return bookings > 0
        ? resources().booked(bookings, resource.shown())
        : resources().needed(needing.size(), needing, kind, resource.shown());
  }
}
