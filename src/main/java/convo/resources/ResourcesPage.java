package convo.resources;

import convo.access.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What a shop has of each kind, in the order in which it is taken. */
public record ResourcesPage(Visitor visitor, List<Resource> resources, Needs needs) {

  public List<String> kinds() {
    return resources.stream().map(Resource::kind).distinct().toList();
  }

  public List<Resource> of(String kind) {
    return resources.stream().filter(resource -> resource.kind().equals(kind)).toList();
  }

  public String url() {
    return visitor.shop().url("/resources");
  }

  /** The form of a new one of the kind. */
  public String urlToAdd(String kind) {
    return url() + "/new?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
  }

  public String url(UUID resource) {
    return url() + "/" + resource;
  }
}
