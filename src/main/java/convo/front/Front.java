package convo.front;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import convo.database.Json;
import convo.hours.Span;
import convo.shops.PublicDetails;
import convo.shops.Shop;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What a shop shows to whoever comes by.
 *
 * @param services what can be booked, in the shop's order
 * @param team who takes bookings, in the shop's order
 * @param hours when one of them works every week
 * @param logo the picture of the shop, if there is one
 */
public record Front(
    @Nested Shop shop,
    @Nested PublicDetails details,
    @Json List<ShownService> services,
    @Json List<ShownStylist> team,
    @Json List<ShownHours> hours,
    @Json List<ShownPicture> logo) {

  /** The services under their categories, in the order of the first of each. */
  public Map<String, List<ShownService>> categories() {
    return services.stream()
        .collect(groupingBy(ShownService::category, LinkedHashMap::new, toList()));
  }

  /** Whether there is anything to book. */
  public boolean isReady() {
    return !services.isEmpty() && !hours.isEmpty();
  }

  /** When somebody is there on a day of the week. */
  public List<Span> open(DayOfWeek day) {
    return ShownHours.joined(
        hours.stream().filter(hours -> hours.weekday() == day.getValue()).toList());
  }

  /** Its name as it stands below an icon, without what keeps it apart in a sentence. */
  String appName() {
    return shop.name().replaceAll("[\\u2066-\\u2069]", "");
  }

  /** Where a picture of the shop is seen. */
  public String url(ShownPicture picture) {
    return url("/pictures/" + picture.id());
  }

  /** The address of one of this shop's public pages: {@code url("/book")} is "/s/bella/book". */
  public String url(String rest) {
    return "/s/" + shop.slug() + rest;
  }
}
