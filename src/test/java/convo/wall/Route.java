package convo.wall;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An address that the portal registered, such as {@code POST /shops/{shop}/customers}. */
public record Route(String method, String path) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  static Route of(Endpoint endpoint) {
    return new Route(endpoint.method.name(), endpoint.path);
  }

  public boolean isRead() {
    return method.equals(HandlerType.GET.name());
  }

  /** The names in braces, in their order. */
  public List<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** The address with each name replaced by what it stands for. */
  public String at(Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(found -> {
          var value = values.get(found.group(1));
          if (value == null) {
            throw new AssertionError("Street.thing() does not know {" + found.group(1) + "}");
          }
          return value;
        });
  }

  public boolean isAt(String address) {
    return address.split("\\?")[0].matches(PARAMETER.matcher(path).replaceAll("[^/]+"));
  }

  @Override
  public String toString() {
    return "%-4s %s".formatted(method, path);
  }
}
