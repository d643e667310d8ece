package convo.bookings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.availability.SlotAnswer.Item;
import convo.availability.SlotAnswer.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The starts of a day for programs, the same on the page of a shop and of its file.
 *
 * @param shop the word in its address
 * @param services keys, in the order of the visit
 * @param key of a stylist or resource, by what availability calls it
 */
public record SlotJson(String shop, List<String> services, ZoneId zone, UnaryOperator<String> key) {

  /** The day with its starts. */
  public ObjectNode of(LocalDate day, List<Slot> slots) {
    var line =
        JsonNodeFactory.instance
            .objectNode()
            .put("shop", shop)
            .put("service", String.join(",", services))
            .put("date", day.toString())
            .put("zone", zone.getId());
    var all = line.putArray("slots");
    slots.forEach(slot -> add(all, slot));
    return line;
  }

  /** One more start, without saying with whom. */
  public ObjectNode start(ArrayNode all, Instant startsAt) {
    return all.addObject().put("startsAt", written(startsAt));
  }

  private void add(ArrayNode slots, Slot slot) {
    var node = start(slots, slot.startsAt()).put("stylist", key.apply(slot.stylist()));
    if (slot.items().size() > 1) {
      var items = node.putArray("items");
      for (var place = 0; place < slot.items().size(); place++) {
        add(items, services.get(place), slot.items().get(place));
      }
    }
  }

  private void add(ArrayNode items, String service, Item item) {
    items
        .addObject()
        .put("service", service)
        .put("stylist", key.apply(item.stylist()))
        .put("resource", item.resource().map(key).orElse(null))
        .put("startsAt", written(item.startsAt()));
  }

  private String written(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }
}
