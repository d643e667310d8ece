package convo.services;

import convo.shops.Minutes;
import convo.shops.Shop;
import convo.web.Form;
import java.util.Map;
import java.util.Set;

/** The history of a service in the words of its form. */
public record ServiceWords(Shop shop) {
  private static final Set<String> TIMES =
      Set.of("duration", "bufferBefore", "bufferAfter", "gapAfter", "gap");
  private static final Map<String, String> LABELS =
      Map.of(
          "name", "Name",
          "price", "Price",
          "duration", "Duration",
          "bufferBefore", "Free before",
          "bufferAfter", "Free after",
          "gapAfter", "Gap begins after",
          "gap", "Gap",
          "stylists", "Done by",
          "position", "Place in the list",
          "active", "Offered");

  public static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** "€45.00" of "45.00", and "1 h 30 min" of "90". */
  public String shown(String field, String value) {
    if (field.equals("price")) {
      return Form.money(value, shop.currency()).map(shop::money).orElse(value);
    }
    return TIMES.contains(field) ? Form.wholeNumber(value).map(Minutes::text).orElse(value) : value;
  }
}
