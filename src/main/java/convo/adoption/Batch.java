package convo.adoption;

import java.util.List;

/**
 * Customers of the source with all their bookings, as they are at one moment.
 *
 * @param gone the bookings that were written to and are no more, by their tables
 */
record Batch(List<AdoptedPerson> persons, List<AdoptedVisit> visits, List<GoneVisit> gone) {

  /** A booking that may have been in any shop. */
  record GoneVisit(String source, String key) {}
}
