package convo.access;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.database.EnumKey;
import convo.shops.Shop;
import convo.words.AuditTexts;
import java.util.Optional;
import java.util.UUID;

/**
 * What an account is in one shop: a member, or support on a visit.
 *
 * @param role STYLIST, MANAGER or OWNER, or SUPPORT_READING or SUPPORT_WRITING
 * @param stylist the stylist of this shop who is the same person, if there is one
 * @param toldOfSupport whether support wants in or is in, and this is an owner
 */
public record ShopAccess(Shop shop, Access role, Optional<UUID> stylist, boolean toldOfSupport) {
  public static final AuditSubject MEMBER =
      AuditSubject.nameless(
          "member",
          AuditTexts::member,
          AuditTexts::aMember,
          AuditField.of("email", AuditTexts::email),
          AuditField.of("role", AuditTexts::role, ShopAccess::role),
          AuditField.of("stylist", AuditTexts::isStylist));

  /** Whether a member is shown the addresses and phone numbers of everybody. */
  public boolean seesContacts() {
    return role != Access.STYLIST || shop.policy().stylistsSeeContacts();
  }

  private static String role(String key) {
    return EnumKey.named(Access.values(), key).map(Access::label).orElse(key);
  }

  /** The shop as a place to go to. */
  public Place place() {
    return new Place(shop.name(), shop.url(""), role.label());
  }
}
