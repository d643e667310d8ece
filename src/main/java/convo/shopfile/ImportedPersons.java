package convo.shopfile;

import convo.people.ImportedPersonRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLState;

/**
 * The persons behind the customers of a file. Those that are there are only read, and those that
 * are missing are made last, in the order of their addresses: until then nobody who adds one of the
 * addresses at another shop waits for the import.
 */
final class ImportedPersons {
  /** Made by one statement, whose time is limited. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Map<String, Instant> firstVisits;

  /** Who is known already and came to this shop perhaps before all others. */
  private final Map<UUID, Instant> earlier = new TreeMap<>();

  private final Instant now;
  private final Map<String, UUID> known;
  private final Map<String, UUID> used = new HashMap<>();
  private final Map<String, Missing> byEmail = new TreeMap<>();
  private final List<Missing> withoutEmail = new ArrayList<>();

  /** Somebody else made a person of the same address at the same moment. */
  static final class SomebodyWasFirst extends RuntimeException {
    private static final long serialVersionUID = 1;

    SomebodyWasFirst() {
      super("somebody added the same addresses at the same moment");
    }

    /** Whether the shop itself got a profile of the same person at the same moment. */
    static boolean explains(UnableToExecuteStatementException refused) {
      return refused.getCause() instanceof SQLException sql
          && PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState());
    }
  }

  /**
   * A person who is still to be made under an id that profiles already name.
   *
   * @param customer whose name and phone are hers; of one who gets the mail of her family nothing
   *     but the address is known
   * @param came when she came; empty for now
   */
  record Missing(
      UUID id,
      Optional<FiledCustomer> customer,
      Optional<String> email,
      Optional<UUID> contact,
      Optional<Instant> came) {

    /** The same person, of whom more may be known now. */
    private Missing or(Missing same) {
      var first = Stream.concat(came.stream(), same.came.stream()).min(Instant::compareTo);
      return new Missing(id, customer.or(same::customer), email, contact, first);
    }
  }

  /**
   * The persons behind the customers of a file.
   *
   * @param firstVisits when each came, by her identity in the file; who is not in it comes now
   */
  ImportedPersons(
      Handle handle, List<FiledCustomer> customers, Map<String, Instant> firstVisits, Instant now) {
    this.handle = handle;
    this.firstVisits = firstVisits;
    this.now = now;
    this.known =
        ImportedPersonRows.find(
            handle, customers.stream().flatMap(customer -> customer.email().stream()).toList());
    handle.execute("set constraints customer_shop_profiles_customer_id_fkey deferred");
  }

  /**
   * The person a customer is linked to: of her address, or, in a family or where the address does
   * not lead to her, one of her own.
   */
  UUID of(FiledCustomer customer) {
    return customer
        .email()
        .filter(email -> customer.ownsAddress())
        .map(email -> ofAddress(email, Optional.of(customer), came(customer)))
        .orElseGet(() -> anew(customer));
  }

  /** Who has an address already. */
  Optional<UUID> find(String email) {
    return Optional.ofNullable(known.get(email));
  }

  private Optional<Instant> came(FiledCustomer customer) {
    return customer.identity().map(firstVisits::get).filter(now::isAfter);
  }

  private UUID ofAddress(String email, Optional<FiledCustomer> owner, Optional<Instant> came) {
    var person = Optional.ofNullable(known.get(email));
    person.ifPresent(id -> used.put(email, id));
    person.ifPresent(id ->
        came.ifPresent(then -> earlier.merge(id, then, BinaryOperator.minBy(Instant::compareTo))));
    return person.orElseGet(() -> {
      var id = UUID.randomUUID();
      var missing = new Missing(id, owner, Optional.of(email), Optional.empty(), came);
      return byEmail.merge(email, missing, Missing::or).id();
    });
  }

  private UUID anew(FiledCustomer customer) {
    var contact =
        customer
            .email()
            .filter(email -> customer.detachedAt().isEmpty())
            .map(email -> ofAddress(email, Optional.empty(), came(customer)));
    var id = UUID.randomUUID();
    withoutEmail.add(
        new Missing(id, Optional.of(customer), Optional.empty(), contact, came(customer)));
    return id;
  }

  /**
   * Makes the missing persons.
   *
   * @throws SomebodyWasFirst when one of the addresses has a person meanwhile, or one of the
   *     persons that were there has been erased; a second import finds who is there now
   */
  void make() {
    if (ImportedPersonRows.hold(handle, used) < used.size()) {
      throw new SomebodyWasFirst();
    }
    earlier.forEach((person, came) -> ImportedPersonRows.cameBy(handle, person, came));
    Stream.concat(byEmail.values().stream(), withoutEmail.stream())
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(this::make);
  }

  private void make(List<Missing> some) {
    if (ImportedPersonRows.insert(handle, ShopFileJson.write(some), now) < some.size()) {
      throw new SomebodyWasFirst();
    }
  }
}
