package convo.access;

import convo.database.CustomerId;
import convo.shops.Shop;
import convo.supportsession.EnteredSession;
import convo.supportsession.SupportSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What {@link SignedInQueries} finds: one row for each place of the account, or one without.
 *
 * @param met the customer that the account's person is since a shop has typed the address
 * @param support the support session that this browser has entered
 * @param role in the shop; empty for support
 * @param hasGrown whether what the account is there is more than when the browser got its key
 */
record SignedInRow(
    @Nested("session") Session session,
    @Nested("account") Account account,
    Optional<CustomerId> met,
    @Nested("support") Optional<SupportSession> support,
    List<UUID> revealedEmails,
    List<UUID> revealedPhones,
    @Nested Optional<Shop> shop,
    Optional<Access> role,
    Optional<UUID> stylist,
    boolean toldOfSupport,
    boolean hasGrown) {

  Optional<EnteredSession> entered(Instant now) {
    return support.map(known ->
        new EnteredSession(
            known,
            known.isRunning(now) && account.support(),
            Set.copyOf(revealedEmails),
            Set.copyOf(revealedPhones)));
  }

  /** What the account is there; nothing any more where its support session is over. */
  Optional<ShopAccess> shopAccess(Instant now) {
    var access =
        support.isPresent()
            ? entered(now).filter(EnteredSession::isLive).map(live -> access(live.session()))
            : role;
    return access.flatMap(
        known -> shop.map(there -> new ShopAccess(there, known, stylist, toldOfSupport)));
  }

  private static Access access(SupportSession session) {
    return session.mayWrite() ? Access.SUPPORT_WRITING : Access.SUPPORT_READING;
  }
}
