package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.AccountRows;
import convo.access.Owners;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.profiles.BookedProfiles;
import convo.profiles.Profile;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes a visit from whoever has the address that a guest gave for it and says that she did not
 * book: it stays with the shop, under the name and number that were typed and a profile of their
 * own. Its link opens nothing any more, and the owners are told.
 */
final class BookingDenial {
  private static final String KIND = "denial";
  private static final String ASKED =
      """
      select customer_name name, customer_phone phone, version
      from bookings
      where shop_id = :shop
      and id = :booking
      and customer_id = :person
      and not is_proved
      for no key update
      """;

  /** What was typed. */
  public record Asked(String name, Optional<String> phone, int version) {}

  private BookingDenial() {}

  /** Whether there was still something to deny. */
  static boolean deny(Handle handle, OwnVisit visit, URI portal, Actor actor, Instant now) {
    var asked =
        handle
            .createQuery(ASKED)
            .bind("shop", visit.shop().id())
            .bind("booking", visit.id())
            .bind("person", visit.person())
            .mapTo(Asked.class)
            .findOne();
    asked.ifPresent(typed -> deny(handle, visit, typed, portal, actor, now));
    return asked.isPresent();
  }

  private static void deny(
      Handle handle, OwnVisit visit, Asked typed, URI portal, Actor actor, Instant now) {
    var shop = visit.shop();
    var contact = Profile.Contact.named(typed.name(), Optional.empty(), typed.phone());
    var profile = BookedProfiles.of(handle, shop, Actor.system("booking page"), contact, now);
    BookingRows.deny(handle, shop, visit.id(), profile, now);
    OutboxQueries.blank(handle, visit.id());
    AuditQueries.record(
        handle,
        shop.id(),
        now,
        actor,
        AuditAction.SAID_THEY_DID_NOT_BOOK,
        BookingWords.SUBJECT,
        visit.id(),
        typed.version() + 1,
        Map.of());
    var page = portal.resolve(shop.url("/bookings/" + visit.id())).toString();
    Owners.tell(
        handle,
        shop.id(),
        actor,
        now,
        owner -> AccountRows.readerOf(handle, owner).speak(() -> mail(owner, visit, page)));
  }

  private static Mail mail(String owner, OwnVisit visit, String page) {
    var shop = visit.shop();
    var when = shop.when(visit.startsAt());
    return new Mail(
        KIND,
        owner,
        scheduling().deniedMailSubject(shop.name(), when),
        scheduling().deniedMail(shop.name(), visit.services(), visit.stylists(), when, page));
  }
}
