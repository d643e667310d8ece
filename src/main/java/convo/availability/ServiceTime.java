package convo.availability;

import java.util.List;
import java.util.Optional;

/**
 * What a service takes of those who do it.
 *
 * @param minutes from the customer's start to her end
 * @param bufferBeforeMinutes kept free before the start, but not necessarily within hours
 * @param bufferAfterMinutes kept free after the end, but not necessarily within hours
 * @param gapAfterMinutes from the start to the gap in which the stylist is free
 * @param gapMinutes how long the gap is; 0 for none. One that does not end before the service is
 *     none
 * @param needs the kind of resource that is held for the whole length, buffers and gap included
 */
public record ServiceTime(
    int minutes,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int gapAfterMinutes,
    int gapMinutes,
    Optional<String> needs) {

  boolean hasGap() {
    return gapMinutes > 0 && afterGap() < minutes;
  }

  /** Minutes from the start to the end of the gap. */
  int afterGap() {
    return gapAfterMinutes + gapMinutes;
  }

  /** The work itself: one piece, or two around the gap. */
  List<Piece> work() {
    return pieces(0, minutes);
  }

  /** The work with the buffers at its outer ends, never at the edges of the gap. */
  List<Piece> held() {
    return pieces(-bufferBeforeMinutes, minutes + bufferAfterMinutes);
  }

  /** How long a resource is held. */
  Piece whole() {
    return new Piece(-bufferBeforeMinutes, minutes + bufferAfterMinutes);
  }

  private List<Piece> pieces(int from, int until) {
    return hasGap()
        ? List.of(new Piece(from, gapAfterMinutes), new Piece(afterGap(), until))
        : List.of(new Piece(from, until));
  }
}
