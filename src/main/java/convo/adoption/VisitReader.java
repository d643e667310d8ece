package convo.adoption;

import convo.bookings.BookingStatus;
import convo.web.NormalText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Understands the bookings of the source. */
final class VisitReader {
  private static final long HOUR = 60;

  private final AdoptionMapping mapping;
  private final SourceTeam team;

  /** What became of a row: a visit, or why it stays behind. */
  sealed interface Reading permits Visit, Behind {}

  record Visit(AdoptedVisit visit) implements Reading {}

  record Behind(Cause cause) implements Reading {}

  VisitReader(AdoptionMapping mapping, SourceTeam team) {
    this.mapping = mapping;
    this.team = team;
  }

  /**
   * Reads one.
   *
   * @param customer its customer, where there is one
   */
  Reading read(SourceRow row, Optional<AdoptedPerson> customer) {
    var found = shop(row, customer);
    if (found.isEmpty()) {
      return new Behind(Cause.NO_SHOP);
    }
    var shop = found.get();
    var zone = ZoneId.of(shop.zone());
    var causes = new ArrayList<NamedCause>();
    var start = row.text(AdoptedField.START).flatMap(text -> WrittenTime.instant(text, zone));
    if (start.isEmpty()) {
      return new Behind(Cause.NO_START);
    }
    row.text(AdoptedField.START)
        .filter(text -> !WrittenTime.hasZone(text))
        .ifPresent(text -> causes.add(new NamedCause("start", Cause.ZONE_LOST)));
    var stylist = stylist(row, shop, causes);
    var service = service(row, shop, causes);
    var email = row.text(AdoptedField.EMAIL).map(NormalText::of);
    if (email.isPresent() && customer.isPresent() && !email.equals(customer.get().email())) {
      customer
          .flatMap(AdoptedPerson::email)
          .filter(own -> !own.equalsIgnoreCase(email.get()))
          .ifPresent(own -> causes.add(new NamedCause("email", Cause.TYPED_ADDRESS_OF_ANOTHER)));
    }
    if (customer.isEmpty()) {
      causes.add(new NamedCause("customer", Cause.CUSTOMER_UNKNOWN));
    }
    return new Visit(
        new AdoptedVisit(
            mapping.source(row.table()),
            row.key(),
            customer.map(AdoptedPerson::key),
            shop,
            stylist,
            service.map(SourceTeam.Offered::id),
            start.get(),
            end(row, start.get(), zone, service, causes),
            status(row, causes),
            price(row, service, causes),
            row.text(AdoptedField.NAME)
                .map(NormalText::of)
                .or(() -> customer.map(one -> (one.firstName() + " " + one.lastName()).strip()))
                .orElse(""),
            email.or(() -> customer.flatMap(AdoptedPerson::email)),
            row.text(AdoptedField.PHONE)
                .map(NormalText::of)
                .or(() -> customer.flatMap(AdoptedPerson::phone)),
            row.text(AdoptedField.NOTES).map(NormalText::of).orElse(""),
            row.kept(),
            row.text(AdoptedField.CREATED).flatMap(text -> WrittenTime.instant(text, zone)),
            List.copyOf(causes)));
  }

  /** What the booking says, else its stylist, its service or its customer, else the rest's. */
  private Optional<MappedShop> shop(SourceRow row, Optional<AdoptedPerson> customer) {
    var own = row.text(AdoptedField.OF_SHOP);
    if (own.isPresent()) {
      return mapping.shop(own);
    }
    var known =
        row.text(AdoptedField.OF_STYLIST)
            .flatMap(id -> Optional.ofNullable(team.stylists().get(id)))
            .map(SourceTeam.Stylist::shop)
            .or(() ->
                row.text(AdoptedField.OF_SERVICE)
                    .flatMap(id -> Optional.ofNullable(team.services().get(id)))
                    .map(SourceTeam.Offered::shop))
            .or(() -> customer.flatMap(AdoptedPerson::shop));
    return known.isPresent()
        ? mapping.shops().stream().filter(shop -> shop.slug().equals(known.get())).findFirst()
        : mapping.shop(Optional.empty());
  }

  private Optional<String> stylist(SourceRow row, MappedShop shop, List<NamedCause> causes) {
    var id = row.text(AdoptedField.OF_STYLIST);
    var here = team.stylist(id, shop.slug()).map(SourceTeam.Stylist::id);
    if (id.isEmpty()) {
      causes.add(new NamedCause("stylist", Cause.NO_STYLIST));
    } else if (here.isEmpty()) {
      causes.add(
          new NamedCause(
              "stylist",
              team.stylists().containsKey(id.get())
                  ? Cause.STYLIST_OF_ANOTHER_SHOP
                  : Cause.STYLIST_UNKNOWN));
    }
    return here;
  }

  private Optional<SourceTeam.Offered> service(
      SourceRow row, MappedShop shop, List<NamedCause> causes) {
    var id = row.text(AdoptedField.OF_SERVICE);
    var here = team.service(id, shop.slug());
    if (here.isEmpty()) {
      causes.add(
          new NamedCause("service", id.isEmpty() ? Cause.NO_SERVICE : Cause.SERVICE_UNKNOWN));
    }
    return here;
  }

  private static Instant end(
      SourceRow row,
      Instant start,
      ZoneId zone,
      Optional<SourceTeam.Offered> service,
      List<NamedCause> causes) {
    var end =
        row.text(AdoptedField.END)
            .flatMap(text -> WrittenTime.instant(text, zone))
            .or(() ->
                SourceTeam.minutes(row).map(minutes -> start.plus(Duration.ofMinutes(minutes))))
            .filter(start::isBefore)
            .filter(until -> Duration.between(start, until).toDays() < 2);
    if (end.isEmpty()) {
      causes.add(new NamedCause("end", Cause.NO_LENGTH));
    }
    var usual = service.map(one -> (long) one.minutes()).orElse(HOUR);
    return end.orElse(start.plus(Duration.ofMinutes(usual)));
  }

  private BookingStatus status(SourceRow row, List<NamedCause> causes) {
    var word = row.text(AdoptedField.STATUS).orElse("");
    if (!word.isEmpty() && !mapping.statuses().containsKey(word)) {
      causes.add(new NamedCause("status", Cause.BOOKING_STATUS_UNKNOWN));
    }
    var key = mapping.statuses().getOrDefault(word, "confirmed");
    return Arrays.stream(BookingStatus.values())
        .filter(status -> status.key().equals(key))
        .findFirst()
        .orElse(BookingStatus.CONFIRMED);
  }

  private static long price(
      SourceRow row, Optional<SourceTeam.Offered> service, List<NamedCause> causes) {
    var price = WrittenPrice.of(row);
    if (price.isEmpty()) {
      causes.add(new NamedCause("price", Cause.NO_PRICE));
    }
    var isWhole =
        price.isPresent()
            && service
                .filter(one -> WrittenPrice.isInWholeUnits(price.get(), one.priceCents()))
                .isPresent();
    if (isWhole) {
      causes.add(new NamedCause("price", Cause.WHOLE_UNITS));
    }
    return price.orElse(0L) * (isWhole ? 100 : 1);
  }
}
