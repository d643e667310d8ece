package convo.resources;

import convo.access.Visitor;
import convo.audit.History;
import java.util.List;
import java.util.Optional;

/**
 * The form of a resource.
 *
 * @param resource what is edited; empty for a new one
 * @param kinds those of the shop
 */
public record ResourceEdit(
    Visitor visitor,
    Optional<Resource> resource,
    ResourceForm form,
    List<String> kinds,
    History history) {

  ResourceEdit with(ResourceForm other) {
    return new ResourceEdit(visitor, resource, other, kinds, history);
  }

  /** The list to which it belongs. */
  public String list() {
    return visitor.shop().url("/resources");
  }

  /** Where the form goes. */
  public String action() {
    return list() + resource.map(one -> "/" + one.id()).orElse("");
  }

  public List<String> suggested() {
    return ResourceKind.suggested(kinds);
  }
}
