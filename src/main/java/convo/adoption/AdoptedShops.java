package convo.adoption;

import static convo.words.Words.adoption;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.words.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The shops of an adoption with their teams: made where they are missing, left where they are. */
final class AdoptedShops {
  private static final String NOBODY = "nobody";
  private static final String VISIT = "visit";

  private final Map<String, Shop> shops = new HashMap<>();
  private final Map<String, String> shopOfStylist = new HashMap<>();
  private final Marks marks;

  /**
   * A shop as far as bringing needs it.
   *
   * @param language in which its notes are written
   */
  record Shop(ShopId id, String country, Language language, int cancelNoticeMinutes) {}

  private record ShopRow(
      ShopId id, String slug, String country, String language, int cancelNoticeMinutes) {}

  AdoptedShops(Marks marks) {
    this.marks = marks;
  }

  Shop shop(String slug) {
    return Objects.requireNonNull(shops.get(slug));
  }

  Map<String, Shop> all() {
    return Map.copyOf(shops);
  }

  /** Makes what is missing, in a transaction of its own. */
  void make(PlatformDoor platform, AdoptionMapping mapping, SourceTeam team, Instant now) {
    look(platform, mapping, team);
    platform.useWrite(handle -> {
      mapping.shops().forEach(shop -> insert(handle, shop, now));
      find(handle, mapping);
      for (var slug : shops.keySet()) {
        PlatformDoor.enter(handle, shop(slug).id());
        make(handle, mapping, slug, team, now);
      }
    });
  }

  /** Finds those that are there. */
  void look(PlatformDoor platform, AdoptionMapping mapping, SourceTeam team) {
    team.stylists().forEach((id, one) -> shopOfStylist.put(id, one.shop()));
    platform.read(handle -> {
      find(handle, mapping);
      return true;
    });
  }

  private void find(Handle handle, AdoptionMapping mapping) {
    handle
        .createQuery(
            """
            select id, slug, country, language, cancel_notice_minutes
            from shops
            where slug = any(:slugs)
            """)
        .bindArray("slugs", String.class, mapping.shops().stream().map(MappedShop::slug).toList())
        .mapTo(ShopRow.class)
        .forEach(row ->
            shops.put(
                row.slug(),
                new Shop(
                    row.id(),
                    row.country(),
                    Language.of(row.language()),
                    row.cancelNoticeMinutes())));
  }

  private static void insert(Handle handle, MappedShop shop, Instant now) {
    handle
        .createUpdate(
            """
            insert into shops (slug, name, time_zone, currency, country, locale, created_at, updated_at)
            values (:slug, :name, :zone, :currency, :country, :locale, :now, :now)
            on conflict (slug) do nothing
            """)
        .bind("slug", shop.slug())
        .bind("name", shop.name())
        .bind("zone", shop.zone())
        .bind("currency", shop.currency())
        .bind("country", shop.country())
        .bind("locale", shop.country().equals("DE") ? "de-DE" : "en-GB")
        .bind("now", now)
        .execute();
  }

  private void make(
      Handle handle, AdoptionMapping mapping, String slug, SourceTeam team, Instant now) {
    for (var stylist : team.stylistsOf(slug)) {
      stylist(
          handle,
          slug,
          stylist(mapping, slug, Optional.of(stylist.id())),
          key(mapping, stylist.id()),
          stylist.name(),
          stylist.isActive(),
          now);
    }
    for (var offered : team.servicesOf(slug)) {
      service(
          handle,
          slug,
          service(mapping, slug, Optional.of(offered.id())),
          key(mapping, offered.id()),
          offered,
          now);
    }
    var language = shop(slug).language();
    stylist(
        handle,
        slug,
        stylist(mapping, slug, Optional.empty()),
        mapping.name() + "-" + NOBODY,
        language.speak(() -> adoption().noStylist()),
        false,
        now);
    var visit =
        new SourceTeam.Offered(
            "", slug, language.speak(() -> adoption().noService()), 0, 60, false);
    service(
        handle,
        slug,
        service(mapping, slug, Optional.empty()),
        mapping.name() + "-" + VISIT,
        visit,
        now);
  }

  /** Whether a stylist of the source is one of this shop. */
  boolean isStylist(String slug, String id) {
    return slug.equals(shopOfStylist.get(id));
  }

  /** Whether a stylist of the source is one of any shop. */
  boolean isStylist(String id) {
    return shopOfStylist.containsKey(id);
  }

  /** The id of a stylist of the source here; of none, of whoever stands for those not known. */
  UUID stylist(AdoptionMapping mapping, String slug, Optional<String> id) {
    return Marks.id("stylist", marks.of(mapping.name() + "/" + slug, id.orElse("")));
  }

  UUID service(AdoptionMapping mapping, String slug, Optional<String> id) {
    return Marks.id("service", marks.of(mapping.name() + "/" + slug, id.orElse("")));
  }

  /** Of two ids that differ the keys differ, whatever stands between their letters. */
  private static String key(AdoptionMapping mapping, String id) {
    var plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var isOwn = plain.equals(id) && !plain.equals(NOBODY) && !plain.equals(VISIT);
    var own = isOwn ? plain : plain + "-" + Marks.id("key", id).toString().substring(0, 8);
    return mapping.name() + "-" + own.replaceAll("^-", "");
  }

  private void stylist(
      Handle handle, String slug, UUID id, String key, String name, boolean isActive, Instant now) {
    handle
        .createUpdate(
            """
            insert into stylists (shop_id, id, key, name, active, created_at, updated_at)
            values (:shop, :id, :key, :name, :active, :now, :now)
            on conflict (shop_id, id) do update
              set name = excluded.name, active = excluded.active
              where stylists.version = 1
              and (stylists.name, stylists.active) is distinct from (excluded.name, excluded.active)
            """)
        .bind("shop", shop(slug).id())
        .bind("id", id)
        .bind("key", key)
        .bind("name", name)
        .bind("active", isActive)
        .bind("now", now)
        .execute();
  }

  private void service(
      Handle handle, String slug, UUID id, String key, SourceTeam.Offered offered, Instant now) {
    handle
        .createUpdate(
            """
            insert into services (shop_id, id, key, name, price_cents, duration_minutes, active, created_at, updated_at)
            values (:shop, :id, :key, :name, :priceCents, :minutes, :isActive, :now, :now)
            on conflict (shop_id, id) do update
              set name = excluded.name, price_cents = excluded.price_cents,
                duration_minutes = excluded.duration_minutes, active = excluded.active
              where services.version = 1
              and (services.name, services.price_cents, services.duration_minutes, services.active)
                is distinct from (excluded.name, excluded.price_cents, excluded.duration_minutes, excluded.active)
            """)
        .bind("shop", shop(slug).id())
        .bind("id", id)
        .bind("key", key)
        .bind("name", offered.name())
        .bind("priceCents", offered.priceCents())
        .bind("minutes", offered.minutes())
        .bind("isActive", offered.isActive())
        .bind("now", now)
        .execute();
  }
}
