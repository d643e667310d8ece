package convo.feeds;

import static convo.words.Words.feeds;
import static convo.words.Words.scheduling;
import static convo.words.Words.web;
import static java.util.stream.Collectors.joining;

import convo.access.ShopAccess;
import convo.bookings.BookingStatus;
import convo.ical.CalendarEvent;
import convo.shops.Phone;
import convo.web.NormalText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a stylist does in one visit, from her first service of it to her last.
 *
 * @param customer the name as it was typed; so are e-mail and phone
 * @param rooms where it takes place, and what it takes
 */
record FeedWork(
    UUID id,
    BookingStatus status,
    boolean isProved,
    int sequence,
    Instant startsAt,
    Instant endsAt,
    Instant updatedAt,
    String customer,
    boolean isErased,
    Optional<String> email,
    Optional<String> phone,
    List<String> services,
    List<String> rooms) {

  /**
   * As it stands in the calendar of a member of the shop.
   *
   * @param access what the member is there, which decides whether contacts are shown
   */
  CalendarEvent event(URI portal, ShopAccess access) {
    var shop = access.shop();
    var isSure = isProved && status != BookingStatus.REQUESTED;
    var link = portal.resolve(shop.url("/bookings/" + id)).toString();
    var lines =
        Stream.of(
            isSure ? Stream.<String>empty() : Stream.of(feeds().unsure()),
            access.seesContacts() ? contact(shop.country()) : Stream.<String>empty(),
            Stream.of(link));
    return new CalendarEvent(
        id.toString(),
        sequence,
        isSure ? CalendarEvent.State.CONFIRMED : CalendarEvent.State.TENTATIVE,
        startsAt,
        endsAt,
        shop.zone(),
        feeds().work(name(), web().list(services)),
        lines.flatMap(line -> line).collect(joining("\n")),
        String.join(", ", rooms),
        updatedAt);
  }

  private Stream<String> contact(String country) {
    return Stream.concat(
        phone.map(typed -> feeds().phone(Phone.shown(typed, country))).stream(),
        email.map(feeds()::email).stream());
  }

  private String name() {
    if (isErased) {
      return scheduling().erasedCustomer();
    }
    return customer.isEmpty() ? scheduling().noName() : NormalText.isolated(customer);
  }
}
