package convo.front;

import convo.access.Visitor;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookedService;
import convo.bookings.Offers;
import convo.shops.Minutes;
import convo.shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The last step: what was chosen, and who comes.
 *
 * @param start when it begins
 * @param refusal why it could not be booked, or nothing
 * @param nearest the starts that are free instead
 */
public record DetailsPage(
    Visitor visitor,
    Front face,
    VisitChoice choice,
    Offers offers,
    Instant start,
    DetailsForm form,
    String refusal,
    List<Slot> nearest) {

  public Shop shop() {
    return face.shop();
  }

  public List<BookedService> services() {
    return choice.services().stream().map(offers::service).toList();
  }

  /** By whom the service at this place is done, or nothing for whoever can. */
  public String stylist(int place) {
    return choice.wishes().get(place).stylist().map(offers::stylist).orElse("");
  }

  public String total() {
    return shop().money(services().stream().mapToLong(BookedService::priceCents).sum());
  }

  public String length() {
    return Minutes.text(services().stream().mapToInt(BookedService::durationMinutes).sum());
  }

  public String action() {
    return face.url("/bookings");
  }

  /** The step before this one. */
  public String back() {
    return face.url("/book") + choice.query() + "&day=" + LocalDate.ofInstant(start, shop().zone());
  }
}
