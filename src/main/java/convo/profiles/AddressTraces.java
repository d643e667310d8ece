package convo.profiles;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.SealedHistory;
import convo.database.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes the addresses of somebody who is erased out of a shop, wherever they stand: also on a
 * profile that was never theirs, or that they have said is not.
 */
public final class AddressTraces {
  /** A profile that was moved to such an address, and not agreed on, gets back the one before. */
  private static final String PROFILES =
      """
      update customer_shop_profiles profile
      set email = (
          select change.linked
          from address_changes change
          where change.shop_id = :shop
          and change.profile_id = profile.id
          and change.is_latest
          and change.decision is distinct from 'agreed'
          and change.after = profile.email
          and change.linked <> all(:addresses)),
        import_key = case when exists (select from unnest(:addresses) mine where strpos(import_key, mine) > 0)
          then null else import_key end,
        version = version + 1, updated_at = :now
      where shop_id = :shop
      and email = any(:addresses)
      returning id, version, first_name, last_name, email, phone
      """;

  private static final List<String> REST =
      List.of(
          """
          update bookings
          set customer_email = null, import_key = null
          where shop_id = :shop
          and customer_email = any(:addresses)
          """,
          """
          delete from address_changes
          where shop_id = :shop
          and (after = any(:addresses) or (before = any(:addresses) and not is_latest))
          """,
          """
          update address_changes
          set before = case when before = any(:addresses) then null else before end, linked = null,
            told_at = coalesce(told_at, typed_at)
          where shop_id = :shop
          and (before = any(:addresses) or linked = any(:addresses))
          """);

  /** What is put back when two profiles are taken apart is to hold the address no more. */
  private static final String LEDGER =
      """
      update profile_merges
      set undo = cast(regexp_replace(cast(undo as text), :pattern, '\\1\\3null', 'g') as jsonb)
      where shop_id = :shop
      and cast(undo as text) ~ :pattern
      """;

  private AddressTraces() {}

  private record Without(
      UUID id,
      int version,
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone) {}

  /** An address where it stands alone, and a key of a file that was made of it, for PostgreSQL. */
  private static String kept(String address) {
    var quoted = address.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1");
    return "(\"(email|before|after|linked)\": )\"%1$s\"|(\"import_key\": )\"[^\"]*%1$s[^\"]*\""
        .formatted(quoted);
  }

  /** Forgets the addresses in the shop that the transaction works on. */
  public static void forget(
      Handle handle, ShopId shop, String country, Collection<String> addresses, Instant now) {
    var profiles =
        handle
            .createQuery(PROFILES)
            .bind("shop", shop)
            .bindArray("addresses", String.class, addresses)
            .bind("now", now)
            .mapTo(Without.class)
            .list();
    for (var found : profiles) {
      var tokens =
          SearchTokens.of(
              found.firstName(), found.lastName(), found.email(), found.phone(), country);
      ProfileTokenQueries.rewrite(handle, shop, found.id(), tokens);
      AuditQueries.record(
          handle,
          shop,
          now,
          Actor.system("erasure"),
          AuditAction.LOST_AN_ADDRESS_WHOSE_HOLDER_IS_ERASED,
          ProfileWords.SUBJECT,
          found.id(),
          found.version(),
          Map.of());
    }
    for (var sql : REST) {
      handle
          .createUpdate(sql)
          .bind("shop", shop)
          .bindArray("addresses", String.class, addresses)
          .execute();
    }
    for (var address : addresses) {
      handle.createUpdate(LEDGER).bind("shop", shop).bind("pattern", kept(address)).execute();
    }
    SealedHistory.forgetAddresses(handle, shop, addresses, now);
  }
}
