package convo.scheduling;

import convo.audit.Actor;
import convo.bookings.BookingStep;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.profiles.FigureQueries;
import convo.shops.PublicDetails;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What customers do with their visits. That a visit is somebody's is found out before, through her
 * own door or by its link; what is written names the person too, so that one that became somebody
 * else's meanwhile is not touched.
 */
public final class OwnVisitQueries {
  private static final String VISIT =
      "select "
          + ShopRow.COLUMNS
          + ", "
          + PublicDetails.COLUMNS
          + """
          , booking.id, booking.customer_id person, booking.status, booking.starts_at, booking.ends_at,
            booking.price_cents, booking.cancel_notice_minutes agreed_notice_minutes, booking.is_proved,
            to_json(array(
              select json_build_object('service', service.id, 'name', service.name, 'stylist', stylist.id,
                'by', stylist.name, 'starts_at', item.starts_at, 'ends_at', item.ends_at,
                'usual_minutes', service.duration_minutes)
              from booking_items item
              join services service on service.shop_id = item.shop_id and service.id = item.service_id
              join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
              where item.shop_id = booking.shop_id and item.booking_id = booking.id
              order by item.position)) items
          from bookings booking
          join shops on shops.id = booking.shop_id
          where booking.shop_id = :shop
          """;
  private static final String OF_PERSON =
      VISIT
          + """
          and booking.id = :booking
          and booking.customer_id = :person
          """;
  private static final String OF_LINK =
      VISIT
          + """
          and booking.link_hash = :hash
          """;
  private static final String OF_PAGE =
      VISIT
          + """
          and booking.id = :booking
          and booking.link_hash is not null
          """;
  private static final String HELD =
      """
      select id
      from bookings
      where shop_id = :shop
      and id = :booking
      and customer_id = :person
      for no key update
      """;

  private final PlatformDoor platform;
  private final BookingCommands commands;
  private final InstantSource clock;

  public OwnVisitQueries(PlatformDoor platform, BookingCommands commands, InstantSource clock) {
    this.platform = platform;
    this.commands = commands;
    this.clock = clock;
  }

  /** A visit of a person. */
  public Optional<OwnVisit> find(ShopId shop, UUID booking, CustomerId person) {
    return read(
        shop,
        OF_PERSON,
        query -> query.bind("shop", shop).bind("booking", booking).bind("person", person));
  }

  /** The links of visits, to be read. */
  public BookingLinks links() {
    return commands.links();
  }

  /** The visit that a link leads to. */
  public Optional<OwnVisit> find(BookingLinks.Key key) {
    return switch (key) {
      case BookingLinks.Mailed(var shop, var token) ->
          read(shop, OF_LINK, query -> query.bind("shop", shop).bind("hash", token.hash()));
      case BookingLinks.Shown(var shop, var booking) ->
          read(shop, OF_PAGE, query -> query.bind("shop", shop).bind("booking", booking));
    };
  }

  private Optional<OwnVisit> read(ShopId shop, String sql, Function<Query, Query> binding) {
    return platform.read(
        shop, handle -> binding.apply(handle.createQuery(sql)).mapTo(OwnVisit.class).findOne());
  }

  /** When it could be instead. */
  public MoveChoice choice(OwnVisit visit, Optional<LocalDate> wanted) {
    var now = clock.instant();
    return platform.read(visit.shop().id(), handle -> MoveChoice.of(handle, visit, wanted, now));
  }

  public StepOutcome cancel(OwnVisit visit, Actor actor) {
    var now = clock.instant();
    return write(
        visit,
        handle ->
            commands
                .steps()
                .take(
                    handle,
                    visit.shop(),
                    visit.id(),
                    BookingStep.WITHDRAW,
                    BookingStep.By.CUSTOMER,
                    Optional.empty(),
                    actor,
                    now),
        StepOutcome.CLOSED);
  }

  /** Moves it to a start that is offered, with the same stylists. */
  public BookingOutcome move(OwnVisit visit, Instant start, Actor actor) {
    var now = clock.instant();
    var move = new Move(visit.id(), Optional.empty(), Optional.empty(), start, false, false, true);
    return write(
        visit,
        handle -> commands.moves().move(handle, visit.shop(), move, actor, now),
        new BookingOutcome.Overtaken());
  }

  /** Notes that whoever booked holds the address, so that the visit counts. */
  public void prove(OwnVisit visit) {
    var now = clock.instant();
    platform.useWrite(
        visit.shop().id(),
        handle ->
            BookingRows.prove(handle, visit.shop(), visit.id(), now)
                .ifPresent(profile -> FigureQueries.recompute(handle, visit.shop().id(), profile)));
  }

  /** Takes it from whoever has its address and did not book it; false where that is settled. */
  public boolean deny(OwnVisit visit, Actor actor) {
    var now = clock.instant();
    return platform.write(
        visit.shop().id(),
        handle -> {
          commands.news().tell(handle, visit.shop(), visit.startsAt(), visit.endsAt());
          return BookingDenial.deny(handle, visit, commands.links().portal(), actor, now);
        });
  }

  private <T> T write(OwnVisit visit, Function<Handle, T> writing, T gone) {
    Shop shop = visit.shop();
    return platform.write(
        shop.id(), handle -> isHeld(handle, visit) ? writing.apply(handle) : gone);
  }

  private static boolean isHeld(Handle handle, OwnVisit visit) {
    return handle
        .createQuery(HELD)
        .bind("shop", visit.shop().id())
        .bind("booking", visit.id())
        .bind("person", visit.person())
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }
}
