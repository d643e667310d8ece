package convo.front;

import static convo.words.Words.front;

import convo.access.Account;
import convo.audit.Actor;
import convo.availability.Availability;
import convo.bookings.BookingStatus;
import convo.bookings.OfferQueries;
import convo.bookings.Offers;
import convo.database.FrontDoor;
import convo.database.Json;
import convo.database.PlatformDoor;
import convo.people.FamilyMember;
import convo.profiles.BookedProfiles;
import convo.profiles.Profile;
import convo.scheduling.BookingCommands;
import convo.scheduling.BookingOutcome;
import convo.scheduling.NewBooking;
import convo.scheduling.NewBooking.BookedBy;
import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** When a shop has time for whoever comes by, and booking it. */
public final class VisitQueries {
  private static final String KEYS =
      """
      select id, key, 'service' kind
      from services
      where shop_id = :shop
      and active
      union all
      select id, key, 'stylist' kind
      from stylists
      where shop_id = :shop
      and active
      union all
      select id, key, 'resource' kind
      from resources
      where shop_id = :shop
      """;

  private static final String BOOKED =
      """
      select to_json(array(select item.stylist_id
          from booking_items item
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position)) stylists, booking.ends_at
      from bookings booking
      where booking.shop_id = :shop
      and booking.id = :booking
      """;

  private final FrontDoor door;
  private final PlatformDoor platform;
  private final BookingCommands bookings;
  private final Seal forms;
  private final InstantSource clock;

  /**
   * What a program calls a service, a stylist or a resource.
   *
   * @param kind which of the three
   */
  record NamedKey(UUID id, String key, String kind) {}

  public VisitQueries(
      FrontDoor door,
      PlatformDoor platform,
      BookingCommands bookings,
      String secret,
      InstantSource clock) {
    this.door = door;
    this.platform = platform;
    this.bookings = bookings;
    this.forms = Seal.of(secret, "booking form");
    this.clock = clock;
  }

  /** Who does what of a visit that was booked just now, in its order, and when it is over. */
  record Booked(@Json List<UUID> stylists, Instant endsAt) {}

  /** What the shop offers of what was chosen, in some days of its zone. */
  Offers offers(Front face, VisitChoice choice, LocalDate first, int days) {
    var shop = face.shop();
    return door.read(
        shop.slug(),
        handle ->
            OfferQueries.read(handle, shop, choice.services(), first, days, Optional.empty()));
  }

  /** The keys that the shop's file gives to what can be booked. */
  List<NamedKey> keys(Front face) {
    var shop = face.shop();
    return door.read(
        shop.slug(),
        handle -> handle.createQuery(KEYS).bind("shop", shop.id()).mapTo(NamedKey.class).list());
  }

  /**
   * Books for a guest, or for somebody who has signed in and so is who she says; where that does
   * not come about, or stands already, the shop knows nobody more for it.
   *
   * @param member of her family who comes in her place
   */
  BookingOutcome book(
      Shop shop,
      VisitChoice choice,
      Instant start,
      Optional<UUID> preferred,
      DetailsForm form,
      Optional<Account> account,
      Optional<FamilyMember> member) {
    var now = clock.instant();
    var booking = booking(form.key());
    return platform.write(
        shop.id(),
        handle -> {
          var actor =
              account
                  .map(person -> Actor.customer(person.id()))
                  .orElseGet(() -> Actor.system("booking page"));
          var by = account.map(person -> known(person, member)).orElseGet(form::bookedBy);
          var profile = profile(handle, shop, actor, form, account, member, now);
          var wanted =
              new NewBooking(
                  booking,
                  profile,
                  by,
                  choice.wishes(),
                  start,
                  preferred,
                  form.note(),
                  "",
                  shop.policy().requireApproval()
                      ? BookingStatus.REQUESTED
                      : BookingStatus.CONFIRMED,
                  false,
                  false,
                  account.isPresent() || by.email().isEmpty());
          var outcome = bookings.newBookings().book(handle, shop, wanted, actor, now);
          if (!(outcome instanceof BookingOutcome.Done(_, var changed) && changed)) {
            handle.rollback();
          }
          return outcome;
        });
  }

  Booked booked(Shop shop, UUID booking) {
    return platform.read(
        shop.id(),
        handle ->
            handle
                .createQuery(BOOKED)
                .bind("shop", shop.id())
                .bind("booking", booking)
                .mapTo(Booked.class)
                .one());
  }

  /**
   * When a visit would be over that began then, with what lies between its services.
   *
   * @param offers of the day of the start
   * @return nothing where that start is not to be had
   */
  Optional<Instant> end(
      Shop shop, VisitChoice choice, Offers offers, Instant start, Optional<UUID> preferred) {
    var day = LocalDate.ofInstant(start, shop.zone());
    var inquiry = offers.inquiry(choice.wishes(), clock.instant(), day, 1, preferred);
    var last = offers.service(choice.services().getLast()).durationMinutes();
    return new Availability(inquiry)
        .slots(day).stream()
            .filter(slot -> slot.startsAt().equals(start))
            .findFirst()
            .map(slot -> slot.items().getLast().startsAt().plus(Duration.ofMinutes(last)));
  }

  /** The address of a visit for whoever has booked it without an e-mail address. */
  String link(Shop shop, UUID booking) {
    return bookings.links().path(shop, booking);
  }

  /** The address of a visit for whoever has booked it with one to which no mail goes. */
  String shownLink(Shop shop, UUID booking) {
    return bookings.links().shownPath(shop, booking);
  }

  /** One form is one booking; whoever makes up a key cannot meet the booking of anybody else. */
  private UUID booking(UUID key) {
    return UUID.nameUUIDFromBytes(forms.mark(key.toString()).getBytes(StandardCharsets.US_ASCII));
  }

  /** For her family she is reached as the shop reaches them already. */
  private static BookedBy known(Account account, Optional<FamilyMember> member) {
    return member
        .map(one -> new BookedBy(one.name(), Optional.empty(), Optional.empty()))
        .orElseGet(
            () -> new BookedBy(account.name(), Optional.of(account.email()), Optional.empty()));
  }

  private static UUID profile(
      Handle handle,
      Shop shop,
      Actor actor,
      DetailsForm form,
      Optional<Account> account,
      Optional<FamilyMember> member,
      Instant now) {
    if (account.isPresent() && member.isPresent()) {
      return ofFamily(handle, shop, actor, account.get(), member.get(), now)
          .orElseThrow(() -> new BadInput(front().whoComes()));
    }
    var contact =
        account
            .map(person ->
                Profile.Contact.named(person.name(), Optional.of(person.email()), Optional.empty()))
            .orElseGet(() ->
                new Profile.Contact(
                    form.firstName(), form.lastName(), form.address(), form.number()));
    return BookedProfiles.of(handle, shop, actor, contact, now);
  }

  private static Optional<UUID> ofFamily(
      Handle handle, Shop shop, Actor actor, Account account, FamilyMember member, Instant now) {
    var contact =
        new Profile.Contact(
            member.firstName(), member.lastName(), Optional.of(account.email()), Optional.empty());
    return account
        .customer()
        .flatMap(me -> BookedProfiles.ofFamily(handle, shop, actor, member.id(), me, contact, now));
  }
}
