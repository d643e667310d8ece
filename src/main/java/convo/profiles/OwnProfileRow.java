package convo.profiles;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The row of a profile while its person changes it, read anew with the lock held. Each statement
 * names the person too: a profile that was detached meanwhile is not found.
 */
public record OwnProfileRow(
    int version,
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> phone) {
  private static final String HELD =
      """
      select version, first_name, last_name, email, phone
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      and customer_id = :person
      and erased_at is null
      """;
  private static final String CLAIMED =
      HELD
          + """
          and claimed_at is not null
          and merge_asked_at is null
          for no key update
          """;
  private static final String UNANSWERED =
      HELD
          + """
          and (claimed_at is null or merge_asked_at is not null)
          for update
          """;

  /** Holds the row, if it is still the person's. */
  public static Optional<OwnProfileRow> lock(Handle handle, OwnProfile profile) {
    return lock(handle, CLAIMED, profile);
  }

  /** Holds the row so that a yes at the same time waits, and then finds somebody else's. */
  public static Optional<OwnProfileRow> lockUnanswered(Handle handle, OwnProfile profile) {
    return lock(handle, UNANSWERED, profile);
  }

  private static Optional<OwnProfileRow> lock(Handle handle, String sql, OwnProfile profile) {
    return bound(handle.createQuery(sql), profile).mapTo(OwnProfileRow.class).findOne();
  }

  public OwnProfileRow withPhone(String number) {
    return new OwnProfileRow(version, firstName, lastName, email, Optional.of(number));
  }

  public OwnProfileRow withoutEmail() {
    return new OwnProfileRow(version, firstName, lastName, Optional.empty(), phone);
  }

  /** Lets the shop find the profile by what stands here. */
  public void rewriteTokens(Handle handle, OwnProfile profile) {
    ProfileTokenQueries.rewrite(
        handle,
        profile.shop(),
        profile.id(),
        SearchTokens.of(firstName, lastName, email, phone, profile.country()));
  }

  /** Writes a new number as the next version, so that staff who have it open learn of it. */
  public static void setPhone(Handle handle, OwnProfile profile, String phone, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set phone = :phone, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            """);
    bound(update, profile).bind("phone", phone).bind("now", now).execute();
  }

  /** Goes on to the next version, so that staff who have it open learn of the change. */
  public static void step(Handle handle, OwnProfile profile, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            """);
    bound(update, profile).bind("now", now).execute();
  }

  /** Names the profile and whose it must still be. */
  public static <T extends SqlStatement<T>> T bound(T statement, OwnProfile profile) {
    return statement
        .bind("shop", profile.shop())
        .bind("profile", profile.id())
        .bind("person", profile.person());
  }
}
