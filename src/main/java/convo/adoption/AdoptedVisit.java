package convo.adoption;

import convo.bookings.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booking of the source as Convo understands it.
 *
 * @param source the name of the source and its table
 * @param key its id there
 * @param person the key of whoever it is for; empty for one whose customer is not there
 * @param stylist the id of a stylist of this shop; likewise the service
 * @param priceCents in minor units
 * @param email as it was typed; likewise name and phone
 */
record AdoptedVisit(
    String source,
    String key,
    Optional<String> person,
    MappedShop shop,
    Optional<String> stylist,
    Optional<String> service,
    Instant start,
    Instant end,
    BookingStatus status,
    long priceCents,
    String name,
    Optional<String> email,
    Optional<String> phone,
    String note,
    Map<String, String> kept,
    Optional<Instant> created,
    List<NamedCause> causes) {}
