package convo.services;

import static convo.words.Words.services;

import convo.access.Visitor;
import convo.audit.History;
import convo.resources.ResourceKind;
import convo.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Whether there is anything to need, or it needs something already. */
  public boolean mayNeed() {
    return !options.kinds().isEmpty() || !form.value("needs").isEmpty();
  }

  /** Nothing, or one of a kind; also one that it needs and that is there no more. */
  public List<Choice> needs() {
    var needed = form.value("needs");
    var gone = Stream.of(needed).filter(kind -> !kind.isEmpty() && !options.kinds().contains(kind));
    return Stream.concat(Stream.of(""), Stream.concat(options.kinds().stream(), gone))
        .map(kind ->
            new Choice(kind, kind.isEmpty() ? services().needsNothing() : ResourceKind.label(kind)))
        .toList();
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
