package convo.scheduling;

import convo.audit.Actor;
import convo.database.ShopId;
import convo.live.DayNews;
import convo.outbox.Mail;
import convo.profiles.OwnProfile;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * All that is done to bookings, by whoever does it. It is written through the platform's door,
 * which knows in which language the reader of a mail reads.
 */
public record BookingCommands(
    NewBookings newBookings,
    Moves moves,
    BookingSteps steps,
    BookingReminders reminders,
    BookingLinks links,
    DayNews news) {

  /**
   * Cancels all that a person still has before them at a shop, and frees its time.
   *
   * @return which they were
   */
  public List<UUID> cancel(Handle handle, OwnProfile profile, Actor actor, Instant now) {
    var cancelled = UpcomingBookings.cancel(handle, profile, actor, now);
    for (var booking : cancelled) {
      news.tell(handle, profile.shop(), booking.zone(), booking.startsAt());
    }
    return cancelled.stream().map(UpcomingBookings.Cancelled::id).toList();
  }

  /**
   * What is to be mailed of visits that their customer has cancelled by leaving a shop: each takes
   * one out of her calendar. Read before she is forgotten, sent afterwards.
   */
  public List<Mail> farewells(
      Handle handle, ShopId shop, List<UUID> cancelled, String kind, Instant now) {
    return handle
        .createQuery("select " + ShopRow.COLUMNS + "from shops where id = :shop")
        .bind("shop", shop)
        .mapTo(Shop.class)
        .stream()
        .flatMap(place ->
            cancelled.stream()
                .flatMap(
                    visit -> reminders.mails().farewell(handle, place, visit, kind, now).stream()))
        .toList();
  }

  /**
   * @param portal the address of this portal, for the links in mails
   * @param secret of the portal, out of which those links are made
   * @param sender the address that mails come from
   * @param news who is told of the days on which something was done
   */
  public static BookingCommands of(URI portal, String secret, String sender, DayNews news) {
    var links = BookingLinks.of(portal, secret);
    var mails = new BookingMails(links, sender);
    return new BookingCommands(
        new NewBookings(mails, news),
        new Moves(mails, news),
        new BookingSteps(mails, news),
        new BookingReminders(mails),
        links,
        news);
  }
}
