package convo.imports;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.people.ImportedPersonRows;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLState;

/**
 * The persons behind customers who were taken back. They are forgotten when no owner waits for it:
 * how long it takes would tell who of them is known at another shop.
 */
final class LeftPersons {
  private final PlatformDoor platform;

  LeftPersons(PlatformDoor platform) {
    this.platform = platform;
  }

  /**
   * An import that was taken back.
   *
   * @param persons those who look after others last
   */
  private record Left(UUID id, List<UUID> persons) {}

  /** Each in a transaction of its own; what is stopped in between is done once more. */
  void forget(ShopId shop) {
    for (var left : left(shop)) {
      left.persons().forEach(this::forget);
      empty(shop, left.id());
    }
  }

  private List<Left> left(ShopId shop) {
    return platform.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select id, left_persons persons
                    from customer_imports
                    where shop_id = :shop
                    and left_persons <> '{}'
                    """)
                .bind("shop", shop)
                .mapTo(Left.class)
                .list());
  }

  private void forget(UUID person) {
    try {
      platform.useWrite(handle -> ImportedPersonRows.forget(handle, person));
    } catch (UnableToExecuteStatementException refused) {
      if (!isKnown(refused)) {
        throw refused;
      }
    }
  }

  /** Whether a shop's profile holds the person. */
  private static boolean isKnown(UnableToExecuteStatementException refused) {
    return refused.getCause() instanceof SQLException sql
        && PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(sql.getSQLState());
  }

  private void empty(ShopId shop, UUID id) {
    platform.useWrite(
        shop,
        handle ->
            handle
                .createUpdate(
                    """
                    update customer_imports
                    set left_persons = '{}'
                    where shop_id = :shop
                    and id = :id
                    """)
                .bind("shop", shop)
                .bind("id", id)
                .execute());
  }
}
