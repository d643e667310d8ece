package convo.supportaccess;

import convo.shops.Shop;
import convo.web.Address;
import convo.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Says an address of a shop's page in words: where it stands, and whom or what it shows. */
final class Trail {
  /** The pages that support alone has, as people call them. */
  private static final Map<String, String> SUPPORTS_OWN =
      Map.of("support-visit", "About this visit", "reveals", "Uncover contact details");

  private Trail() {}

  /** "Customers", "Cleo Marsh", "Edit" for the form of a customer; "Today" for the first page. */
  static List<String> of(Shop shop, String path, Map<UUID, String> names) {
    var words = parts(shop, path).map(part -> word(part, names)).toList();
    return words.isEmpty() ? List.of("Today") : words;
  }

  /** The ids in an address, to be named. */
  static Stream<UUID> ids(Shop shop, String path) {
    return parts(shop, path).flatMap(part -> Form.uuid(part).stream());
  }

  /** Whether it is a page of the shop that its own people have too. */
  static boolean isShared(Shop shop, String path) {
    return Address.isLocal(path)
        && inside(shop, page(path)).isPresent()
        && parts(shop, path).noneMatch(SUPPORTS_OWN::containsKey);
  }

  private static Stream<String> parts(Shop shop, String path) {
    var page = page(path);
    return Arrays.stream(inside(shop, page).orElse(page).split("/"))
        .filter(part -> !part.isEmpty());
  }

  private static String page(String path) {
    return path.replaceFirst("[?#].*", "");
  }

  private static Optional<String> inside(Shop shop, String page) {
    var home = shop.url("");
    return page.equals(home) || page.startsWith(home + "/")
        ? Optional.of(page.substring(home.length()))
        : Optional.empty();
  }

  private static String word(String part, Map<UUID, String> names) {
    return Form.uuid(part)
        .map(id -> names.getOrDefault(id, "one of them"))
        .orElseGet(() -> SUPPORTS_OWN.getOrDefault(part, Words.of(part)));
  }
}
