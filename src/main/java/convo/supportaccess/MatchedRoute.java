package convo.supportaccess;

import convo.shops.Shop;
import convo.web.Form;
import convo.words.RoutesTexts;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A request as the map of addresses reads it.
 *
 * @param sentence which page or form it is, by the name of what the address leads to: "Saw the page
 *     of Cleo Marsh"
 * @param isShared whether the shop's own people have it, too
 * @param parameters of the address: the slug of a shop, and ids
 */
public record MatchedRoute(
    BiFunction<RoutesTexts, String, String> sentence,
    boolean isShared,
    Map<String, String> parameters) {

  /** Whether it leads to something of this shop, or of none. */
  boolean isOf(Shop shop) {
    return parameters.entrySet().stream()
        .allMatch(parameter ->
            parameter.getKey().equals("shop")
                ? parameter.getValue().equals(shop.slug())
                : Form.uuid(parameter.getValue()).isPresent());
  }

  /** The ids in the address. */
  Stream<UUID> ids() {
    return parameters.values().stream().flatMap(value -> Form.uuid(value).stream());
  }
}
