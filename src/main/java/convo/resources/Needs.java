package convo.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.ShopId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Which services need one of a kind, also those that are not offered now: offered again, they need
 * it still.
 *
 * @param services the names by the kind, in the order of the list
 */
public record Needs(Map<String, List<String>> services) {

  /** The services that need one of the kind. */
  public List<String> of(String kind) {
    return services.getOrDefault(kind, List.of());
  }

  static Needs read(Handle handle, ShopId shop) {
    return new Needs(
        handle
            .createQuery(
                """
                select needs_kind kind, name
                from services
                where shop_id = :shop
                and needs_kind is not null
                order by position, name, id
                """)
            .bind("shop", shop)
            .mapTo(Need.class)
            .stream()
            .collect(groupingBy(Need::kind, mapping(Need::name, toList()))));
  }

  private record Need(String kind, String name) {}
}
