package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonFormat;
import convo.bookings.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A booking as a shop's file says it.
 *
 * @param customer the key, the e-mail address or the phone number of a customer in the file
 * @param service that of a booking of one item about which there is nothing more to say
 * @param stylist that of such a booking
 * @param items one or more
 * @param priceCents when it is not the sum of the items
 * @param cancelNoticeMinutes when it is not that of the policy
 * @param guest the contact as it was typed for this booking, when it is not the customer's
 */
public record FiledBooking(
    Optional<String> key,
    Instant startsAt,
    String customer,
    BookingStatus status,
    Optional<String> service,
    Optional<String> stylist,
    List<Item> items,
    Optional<Long> priceCents,
    Optional<Integer> cancelNoticeMinutes,
    String customerNote,
    String staffNote,
    Optional<Guest> guest,
    Optional<Instant> bookedAt,
    Optional<Instant> cancelledAt) {

  /** A booking of either the service and the stylist or of items. */
  public FiledBooking {
    var all = items.isEmpty() ? List.of(Item.plain(service, stylist)) : items;
    var plain = Optional.of(all.getFirst()).filter(item -> all.size() == 1 && item.isPlain());
    service = plain.map(Item::service);
    stylist = plain.map(Item::stylist);
    items = all;
  }

  /**
   * One service of a booking.
   *
   * @param startsAt when it is not the end of the one before
   * @param priceCents when it is not that of the service
   * @param minutes when it is not the duration of the service
   * @param busy when it is not what the service holds today: minutes from the start of the item
   */
  public record Item(
      String service,
      String stylist,
      Optional<Instant> startsAt,
      Optional<Long> priceCents,
      Optional<Integer> minutes,
      Optional<List<Held>> busy) {

    private static Item plain(Optional<String> service, Optional<String> stylist) {
      return new Item(
          service.orElseThrow(),
          stylist.orElseThrow(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private boolean isPlain() {
      return equals(plain(Optional.of(service), Optional.of(stylist)));
    }
  }

  /** Minutes from the start of an item between which its stylist is held. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Held(int fromMinute, int untilMinute) {}

  /** A contact as it was typed for one booking. */
  public record Guest(String name, Optional<String> email, Optional<String> phone) {}
}
