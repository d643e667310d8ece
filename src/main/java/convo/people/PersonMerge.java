package convo.people;

import convo.database.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Of two persons who are one, the row of the one who goes: what it has moves to the one who stays,
 * and back. In the transaction of its cause, which holds both.
 */
public final class PersonMerge {
  private PersonMerge() {}

  /**
   * What has moved.
   *
   * @param email under which shops knew the one who goes; empty where they knew none
   * @param family who was reached through the one who goes
   * @param former who was put into the one who goes before
   */
  public record Moved(String email, List<UUID> family, List<UUID> former) {
    public static final Moved NOTHING = new Moved("", List.of(), List.of());
  }

  /** Somebody whom no shop knows yet, for an account that is to be hers. */
  public static CustomerId make(Handle handle, String email, Instant now) {
    return handle
        .createQuery(
            """
            insert into core.customers (email, created_at, updated_at)
            select case when exists (select from core.customers where email = :email) then null else :email end, :now, :now
            returning id
            """)
        .bind("email", email)
        .bind("now", now)
        .mapTo(CustomerId.class)
        .one();
  }

  /**
   * Makes those wait who would link a new profile to the one who goes; false where somebody is at
   * it. Whoever books holds the person before the profile, so to wait here would be to wait for
   * each other.
   */
  public static boolean hold(Handle handle, CustomerId gone) {
    return handle
        .createQuery(
            """
            select id
            from core.customers
            where id = :gone
            for update skip locked
            """)
        .bind("gone", gone)
        .mapTo(CustomerId.class)
        .findOne()
        .isPresent();
  }

  /** Her address leads to the one who stays, and nobody finds this row any more. */
  public static Moved join(Handle handle, CustomerId gone, CustomerId kept) {
    Optional<String> email =
        handle
            .createQuery(
                """
                select email
                from core.customers
                where id = :gone
                """)
            .bind("gone", gone)
            .mapTo(String.class)
            .findOne();
    handle
        .createUpdate(
            """
            update core.customers
            set email = null, merged_into_id = :kept
            where id = :gone
            """)
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    var family =
        ids(
            handle,
            """
            update core.customers
            set contact_customer_id = :kept
            where contact_customer_id = :gone
            and id <> :kept
            returning id
            """,
            gone,
            kept);
    var former =
        ids(
            handle,
            """
            update core.customers
            set merged_into_id = :kept
            where merged_into_id = :gone
            returning id
            """,
            gone,
            kept);
    return new Moved(email.orElse(""), family, former);
  }

  private static List<UUID> ids(Handle handle, String sql, CustomerId gone, CustomerId kept) {
    return handle.createQuery(sql).bind("gone", gone).bind("kept", kept).mapTo(UUID.class).list();
  }

  /**
   * What is still where it was moved to goes back. An address under which a shop has met somebody
   * else meanwhile stays with that one, whom the account finds.
   */
  public static void apart(Handle handle, CustomerId gone, CustomerId kept, Moved moved) {
    handle
        .createUpdate(
            """
            update core.customers
            set merged_into_id = null,
              email = case when exists (select from core.customers where email = nullif(:email, '')) then email
                else nullif(:email, '') end
            where id = :gone
            and merged_into_id = :kept
            """)
        .bind("email", moved.email())
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    handle
        .createUpdate(
            """
            update core.customers
            set contact_customer_id = :gone
            where id = any(:family)
            and contact_customer_id = :kept
            """)
        .bindArray("family", UUID.class, moved.family())
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    handle
        .createUpdate(
            """
            update core.customers
            set merged_into_id = :gone
            where id = any(:former)
            and merged_into_id = :kept
            """)
        .bindArray("former", UUID.class, moved.former())
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
  }

  /** Empties the one who went, whom nobody takes apart any more; who came from elsewhere stays. */
  public static void forget(Handle handle, CustomerId gone, Instant now) {
    handle
        .createQuery("select 1 from forget_merged_person(:gone, :now)")
        .bind("gone", gone)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }
}
