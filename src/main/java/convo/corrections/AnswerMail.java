package convo.corrections;

import static convo.words.Words.corrections;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.shops.Shop;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells a customer that a shop has answered. It goes to the address of the account, which the shop
 * does not learn; what was asked and answered stands in the account alone.
 */
final class AnswerMail {
  private final URI portal;

  /**
   * @param portal the address of this portal, for links
   */
  AnswerMail(URI portal) {
    this.portal = portal;
  }

  /**
   * Who reads the answer.
   *
   * @param person whom it is about, where that is somebody of the reader's family
   */
  private record Reader(String email, Optional<UUID> person) {}

  /** Mails whoever asked, in the transaction of the answer. */
  void send(
      Handle handle,
      Shop shop,
      Actor actor,
      UUID profile,
      Correction.Outcome outcome,
      Instant now) {
    reader(handle, shop.id(), profile)
        .ifPresent(reader ->
            OutboxQueries.add(
                handle,
                Optional.of(shop.id()),
                actor,
                now,
                AccountRows.readerOf(handle, reader.email())
                    .speak(() -> mail(shop, reader, outcome))));
  }

  private static Optional<Reader> reader(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(
            """
            select accounts.email, nullif(person.id, accounts.customer_id) person
            from customer_shop_profiles profile
            join core.customers person on person.id = profile.customer_id
            join accounts on accounts.customer_id = coalesce(person.contact_customer_id, person.id)
            where profile.shop_id = :shop
            and profile.id = :profile
            and profile.claimed_at is not null
            and profile.merge_asked_at is null
            and accounts.disabled_at is null
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Reader.class)
        .findOne();
  }

  private Mail mail(Shop shop, Reader reader, Correction.Outcome outcome) {
    var about = reader.person().map(person -> "?person=" + person).orElse("");
    var link =
        portal.resolve("/me/shops/%s/corrections%s".formatted(shop.slug(), about)).toString();
    var body =
        switch (outcome) {
          case DONE -> corrections().mailDone(shop.name(), link);
          case DECLINED -> corrections().mailDeclined(shop.name(), link);
        };
    return new Mail("correction", reader.email(), corrections().mailSubject(shop.name()), body)
        .withheld();
  }
}
