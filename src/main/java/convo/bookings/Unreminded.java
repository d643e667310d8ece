package convo.bookings;

import static convo.words.Words.bookings;

import convo.database.EnumKey;
import convo.words.BookingsTexts;
import java.util.function.Function;

/** Why nobody reminds a customer of a visit, where the shop reminds the others. */
public enum Unreminded implements EnumKey {
  NO_ADDRESS(BookingsTexts::noAddress),
  REFUSED(BookingsTexts::refusedReminders),
  RETURNED(BookingsTexts::mailReturned);

  /**
   * To which address mails about a booking go, in a query that calls them {@code booking} and
   * {@code profile}: never to whoever has not yet said that the booking is hers.
   */
  public static final String ADDRESS =
      "coalesce(booking.customer_email, case when not booking.withheld then profile.email end)";

  private final Function<BookingsTexts, String> label;

  Unreminded(Function<BookingsTexts, String> label) {
    this.label = label;
  }

  public String label() {
    return label.apply(bookings());
  }

  /**
   * The column of a query that calls the profile {@code profile}; missing where mail arrives.
   *
   * @param address to which reminders go, as SQL
   */
  public static String column(String address) {
    return """
    case
      when %1$s is null then 'no_address'
      when exists (
        select
        from profile_consents consent
        where consent.shop_id = profile.shop_id
        and consent.profile_id = profile.id
        and consent.purpose = 'email_notifications'
        and not consent.granted) then 'refused'
      when exists (
        select
        from outbox_messages mail
        where mail.shop_id = profile.shop_id
        and mail.shown_recipient = %1$s
        and mail.failure = 'no_mailbox'
        and mail.failed_at is not null) then 'returned'
    end unreminded
    """
        .formatted(address);
  }
}
