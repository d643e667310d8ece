package convo.database;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What the three doors have in common: how a reading and a writing go through one pool. */
final class Door {
  private final Jdbi jdbi;

  Door(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Every statement is a transaction of its own that may only read. */
  <T> T read(Optional<Tenant> tenant, Function<Handle, T> reading) {
    return calmly(() -> {
      try (var handle = jdbi.open()) {
        handle.setStatementBuilder(new ReadStatements(tenant));
        return reading.apply(handle);
      }
    });
  }

  /** One transaction, undone as a whole when the writing throws. */
  <T> T write(Optional<Tenant> tenant, Function<Handle, T> writing) {
    return calmly(() ->
        jdbi.inTransaction(handle -> {
          tenant.ifPresent(known -> known.openTransaction(handle));
          return writing.apply(handle);
        }));
  }

  /** One transaction that may only read and sees one moment. */
  <T> T snapshot(Tenant tenant, Function<Handle, T> reading) {
    return calmly(() ->
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> {
              handle.setReadOnly(true);
              tenant.openTransaction(handle);
              return reading.apply(handle);
            }));
  }

  private static <T> T calmly(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      throw DatabaseUnavailable.explains(failure) ? new DatabaseUnavailable(failure) : failure;
    }
  }
}
