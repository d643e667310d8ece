package convo.feeds;

import static convo.words.Words.feeds;
import static convo.words.Words.scheduling;
import static convo.words.Words.web;
import static java.util.stream.Collectors.joining;

import convo.bookings.BookingStatus;
import convo.ical.CalendarEvent;
import convo.me.DataSubject;
import convo.me.MyShop;
import convo.shops.PublicDetails;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A visit as it stands in the calendar of its customer, who has it by its mails under the same UID.
 *
 * @param stylists one for each service
 */
record FeedVisit(
    UUID id,
    BookingStatus status,
    int sequence,
    Instant startsAt,
    Instant endsAt,
    Instant updatedAt,
    @Nested("shop") MyShop shop,
    @Nested("whose") DataSubject whose,
    String street,
    String postcode,
    String town,
    List<String> services,
    List<String> stylists) {

  /**
   * The link leads to where one signs in: whoever keeps a calendar for somebody must not be able to
   * cancel.
   */
  CalendarEvent event(URI portal) {
    var items =
        IntStream.range(0, services.size())
            .mapToObj(item -> scheduling().calendarItem(services.get(item), stylists.get(item)));
    var isAsked = status == BookingStatus.REQUESTED;
    var answer = isAsked ? Stream.of(feeds().waits(shop.name())) : Stream.<String>empty();
    var link = portal.resolve("/me/bookings/" + id).toString();
    return new CalendarEvent(
        id.toString(),
        sequence,
        isAsked ? CalendarEvent.State.TENTATIVE : CalendarEvent.State.CONFIRMED,
        startsAt,
        endsAt,
        shop.zone(),
        summary(),
        Stream.of(items, answer, Stream.of("", link))
            .flatMap(lines -> lines)
            .collect(joining("\n")),
        PublicDetails.addressLines(street, postcode, town, shop.country()).collect(joining(", ")),
        updatedAt);
  }

  private String summary() {
    var visit = scheduling().calendarVisit(web().list(services), shop.name());
    return whose.member().map(name -> feeds().visitOf(visit, name)).orElse(visit);
  }
}
