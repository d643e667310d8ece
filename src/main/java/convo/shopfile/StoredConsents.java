package convo.shopfile;

import convo.database.ShopId;
import convo.profiles.Consent;
import convo.profiles.ConsentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what customers agreed to, as a shop's file says it. */
final class StoredConsents {
  private final Map<UUID, Map<Consent.Purpose, FiledCustomer.Agreement>> byProfile =
      new HashMap<>();

  StoredConsents(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select profile_id, purpose, granted, changed_at, source
            from profile_consents
            where shop_id = :shop
            """)
        .bind("shop", shop.value())
        .map((row, context) -> add(row))
        .list();
  }

  Map<Consent.Purpose, FiledCustomer.Agreement> of(UUID profile) {
    return byProfile.getOrDefault(profile, Map.of());
  }

  private boolean add(ResultSet row) throws SQLException {
    var consent = ConsentRows.consent(row);
    byProfile
        .computeIfAbsent(
            row.getObject("profile_id", UUID.class),
            profile -> new EnumMap<>(Consent.Purpose.class))
        .put(
            consent.purpose(),
            new FiledCustomer.Agreement(
                consent.granted(), Optional.of(consent.changedAt()), consent.source()));
    return true;
  }
}
