package convo.profiles;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who waits to be let in under an address that somebody of the shop has typed. */
public final class AddressClaimQueries {
  private static final String OPEN =
      """
      select change.id, change.profile_id profile,
        trim(profile.first_name || ' ' || profile.last_name) as name,
        change.after address, change.linked before, change.typed_by, change.typed_at, change.answered_at
      from address_changes change
      join customer_shop_profiles profile
        on profile.shop_id = change.shop_id
        and profile.id = change.profile_id
      where change.shop_id = :shop
      and change.is_latest
      and change.decision is null
      and change.answer = 'me'
      and profile.claimed_at is null
      """;

  /** What waits for an owner, longest first. */
  public static final String ALL =
      OPEN
          + """
          order by change.answered_at, change.id
          """;

  private static final String ONE =
      OPEN
          + """
          and change.id = :claim
          for update of change, profile
          """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  /** How a decision ends. */
  enum Decision {
    AGREED,
    REFUSED,
    /** The shop has the person under this address already. */
    KNOWN,
    /** Somebody else has decided, or another address was typed. */
    GONE
  }

  public AddressClaimQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Lets the holder of the address in or not; whose a profile is, the platform alone writes. */
  Decision decide(ShopId shop, Actor actor, UUID claim, boolean isAgreed) {
    return platform.write(
        shop,
        handle ->
            find(handle, shop, claim)
                .map(found -> decide(handle, shop, actor, found, isAgreed))
                .orElse(Decision.GONE));
  }

  private Decision decide(
      Handle handle, ShopId shop, Actor actor, AddressClaim claim, boolean isAgreed) {
    var now = clock.instant();
    var isIn = isAgreed && agree(handle, shop, claim.profile(), now);
    if (!isIn) {
      AddressChangeRows.decide(handle, shop, claim.profile(), false, now);
    }
    AuditQueries.record(
        handle,
        shop,
        now,
        actor,
        isIn ? AuditAction.AGREED_TO_THE_NEW_ADDRESS : AuditAction.DID_NOT_AGREE_TO_THE_NEW_ADDRESS,
        ProfileWords.SUBJECT,
        claim.profile(),
        0,
        Map.of());
    if (isIn) {
      return Decision.AGREED;
    }
    return isAgreed ? Decision.KNOWN : Decision.REFUSED;
  }

  /**
   * The profile goes to the person of its address, and is theirs where they have said so already;
   * false where the shop has that person in another profile.
   */
  public static boolean agree(Handle handle, ShopId shop, UUID profile, Instant now) {
    var contact = ProfileQueries.find(handle, shop, profile).orElseThrow().contact();
    var isIn = ProfileRows.link(handle, profile, contact, false, now).equals(profile);
    if (AddressChangeRows.decide(handle, shop, profile, isIn, now) && isIn) {
      ProfileOwnership.claim(handle, shop, profile, now);
    }
    return isIn;
  }

  private static Optional<AddressClaim> find(Handle handle, ShopId shop, UUID claim) {
    return handle
        .createQuery(ONE)
        .bind("shop", shop)
        .bind("claim", claim)
        .mapTo(AddressClaim.class)
        .findOne();
  }
}
