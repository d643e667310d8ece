package convo.services;

import convo.access.Visitor;
import java.util.List;

/** What a shop does, in its order. */
public record ServicesPage(Visitor visitor, List<Service> services) {

  public List<Service> offered() {
    return services.stream().filter(Service::active).toList();
  }

  public List<Service> retired() {
    return services.stream().filter(service -> !service.active()).toList();
  }

  public String url(Service service) {
    return visitor.shop().url("/services/" + service.id());
  }
}
