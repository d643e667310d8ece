package convo.services;

import static convo.words.Words.services;

import convo.access.Visitor;
import convo.audit.History;
import convo.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The form of a service.
 *
 * @param service what is edited; empty for a new one
 */
public record ServiceEdit(
    Visitor visitor,
    Optional<Service> service,
    ServiceForm form,
    ServiceOptions options,
    History history) {

  ServiceEdit with(ServiceForm other) {
    return new ServiceEdit(visitor, service, other, options, history);
  }

  /** Whether it can be booked now. */
  public boolean isOffered() {
    return service.filter(Service::active).isPresent();
  }

  /** Whether it is there and cannot be booked now. */
  public boolean isRetired() {
    return service.isPresent() && !isOffered();
  }

  /** Where the form goes. */
  public String action() {
    return visitor.shop().url("/services") + service.map(one -> "/" + one.id()).orElse("");
  }

  /** The team as boxes; one who takes no bookings now says so. */
  public List<Choice> choices() {
    return options.stylists().stream()
        .map(doer ->
            new Choice(
                doer.id().toString(), doer.active() ? doer.name() : services().away(doer.name())))
        .toList();
  }
}
