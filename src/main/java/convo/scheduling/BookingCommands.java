package convo.scheduling;

import java.net.URI;

/**
 * All that is done to bookings, by whoever does it. It is written through the platform's door,
 * which knows in which language the reader of a mail reads.
 */
public record BookingCommands(
    NewBookings newBookings,
    Moves moves,
    BookingSteps steps,
    BookingReminders reminders,
    BookingLinks links) {

  /**
   * @param portal the address of this portal, for the links in mails
   * @param secret of the portal, out of which those links are made
   * @param sender the address that mails come from
   */
  public static BookingCommands of(URI portal, String secret, String sender) {
    var links = BookingLinks.of(portal, secret);
    var mails = new BookingMails(links, sender);
    return new BookingCommands(
        new NewBookings(mails),
        new Moves(mails),
        new BookingSteps(mails),
        new BookingReminders(mails),
        links);
  }
}
