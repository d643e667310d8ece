package convo.services;

import convo.access.Visitor;

/**
 * The question before a service is taken off the list.
 *
 * @param stillBooked how many bookings of it are still to come
 */
public record ServiceDeactivationPage(Visitor visitor, Service service, int stillBooked) {

  public String url() {
    return visitor.shop().url("/services/" + service.id());
  }

  /** What happens to those bookings. */
  public String consequence() {
    var kept =
        switch (stillBooked) {
          case 0 -> "No booking of it is to come.";
          case 1 -> "1 booking of it is to come and stays as booked.";
          default -> stillBooked + " bookings of it are to come and stay as booked.";
        };
    return kept + " Nobody can book it anew until you offer it again.";
  }
}
