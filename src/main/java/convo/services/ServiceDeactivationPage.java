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
}
