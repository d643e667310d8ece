package convo.database;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What the three doors have in common: how a reading and a writing go through one pool. */
final class Door {
  private final Jdbi jdbi;
  private final Optional<TransactionLimits> limits;

  Door(Jdbi jdbi) {
    this(jdbi, Optional.empty());
    jdbi.getConfig(SqlStatements.class).addCustomizer(Deadline.ofStatements());
  }

  private Door(Jdbi jdbi, Optional<TransactionLimits> limits) {
    this.jdbi = jdbi;
    this.limits = limits;
  }

  /** The same with the limits of long work, for its writings and snapshots. */
  Door patient() {
    return new Door(jdbi, Optional.of(TransactionLimits.OF_LONG_WORK));
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
          limits.ifPresent(own -> own.openTransaction(handle));
          tenant.ifPresent(known -> known.openTransaction(handle));
          var made = writing.apply(handle);
          Deadline.hold(handle);
          return made;
        }));
  }

  /** One transaction that may only read and sees one moment. */
  <T> T snapshot(Tenant tenant, Function<Handle, T> reading) {
    return calmly(() ->
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> {
              handle.setReadOnly(true);
              limits.ifPresent(own -> own.openTransaction(handle));
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
