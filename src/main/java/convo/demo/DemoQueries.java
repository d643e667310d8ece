package convo.demo;

import convo.database.ShopId;
import convo.signin.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** Asks what of the demo is there. */
final class DemoQueries {
  private DemoQueries() {}

  /** The slugs of all shops. */
  static List<String> shops(Handle handle) {
    return handle
        .createQuery(
            """
            select slug
            from shops
            """)
        .mapTo(String.class)
        .list();
  }

  /** The shop of this slug. */
  static ShopId shop(Handle handle, String slug) {
    return handle
        .createQuery(
            """
            select id
            from shops
            where slug = :slug
            """)
        .bind("slug", slug)
        .mapTo(ShopId.class)
        .one();
  }

  /** The accounts of the cast into which nobody gets yet. */
  static List<UUID> accountsWithoutPassword(Handle handle) {
    return handle
        .createQuery(
            """
            select id
            from accounts
            where email = any(:cast)
            and password_hash is null
            """)
        .bind("cast", DemoPerson.CAST.stream().map(DemoPerson::email).toArray(String[]::new))
        .mapTo(UUID.class)
        .list();
  }

  /** The passwords of those of the cast who may sign in, by address. */
  static Map<String, String> passwords(Handle handle) {
    return handle
        .createQuery(
            """
            select email, password_hash
            from accounts
            where email = any(:cast)
            and password_hash is not null
            and disabled_at is null
            """)
        .bind("cast", DemoPerson.CAST.stream().map(DemoPerson::email).toArray(String[]::new))
        .setMapKeyColumn("email")
        .setMapValueColumn("password_hash")
        .collectInto(new GenericType<Map<String, String>>() {});
  }
}
