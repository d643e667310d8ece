package convo.corrections;

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
                handle, Optional.of(shop.id()), actor, now, mail(shop, reader, outcome)));
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
            and accounts.disabled_at is null
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Reader.class)
        .findOne();
  }

  private Mail mail(Shop shop, Reader reader, Correction.Outcome outcome) {
    var said =
        switch (outcome) {
          case DONE -> "%s has corrected what you asked for.";
          case DECLINED -> "%s has not corrected what you asked for, and says why.";
        };
    var about = reader.person().map(person -> "?person=" + person).orElse("");
    return new Mail(
        "correction",
        reader.email(),
        shop.name() + " has answered you",
        """
        %s

        Read the answer here:

        %s
        """
            .formatted(
                said.formatted(shop.name()),
                portal.resolve("/me/shops/%s/corrections%s".formatted(shop.slug(), about))));
  }
}
