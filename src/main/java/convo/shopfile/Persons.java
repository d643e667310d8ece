package convo.shopfile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/**
 * The persons behind the customers of a file. Those that are there are only read, and those that
 * are missing are made last, in the order of their addresses: until then nobody who adds one of the
 * addresses at another shop waits for the import.
 */
final class Persons {
  /** Made by one statement, whose time is limited. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Map<String, UUID> known = new HashMap<>();
  private final Map<String, UUID> used = new HashMap<>();
  private final Map<String, Missing> byEmail = new TreeMap<>();
  private final List<Missing> withoutEmail = new ArrayList<>();

  /** A person who is still to be made under an id that profiles already name. */
  private record Missing(
      UUID id,
      String firstName,
      String lastName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable UUID contact) {

    /** Of whom nothing but the address is known, as of one who gets the mail of her family. */
    static Missing ofAddress(UUID id, String email) {
      return new Missing(id, "", "", email, null, null);
    }
  }

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

  Persons(Handle handle, Collection<String> emails) {
    this.handle = handle;
    handle
        .createQuery(
            """
            select id, email
            from core.customers
            where email = any(:emails)
            """)
        .bind("emails", emails.toArray(String[]::new))
        .map((row, context) ->
            known.put(row.getString("email"), row.getObject("id", UUID.class)) == null)
        .list();
    handle.execute("set constraints customer_shop_profiles_customer_id_fkey deferred");
  }

  /** The person a customer is linked to: of her address, or, in a family, one of her own. */
  UUID of(FiledCustomer customer) {
    return customer
        .email()
        .filter(email -> !customer.family())
        .map(email -> ofAddress(email, customer))
        .orElseGet(() -> anew(customer));
  }

  private UUID ofAddress(String email, FiledCustomer customer) {
    return found(email)
        .orElseGet(() -> {
          var id = missing(email).id();
          byEmail.put(email, missing(id, customer, email, null));
          return id;
        });
  }

  private UUID anew(FiledCustomer customer) {
    var contact = customer.email().map(email -> found(email).orElseGet(() -> missing(email).id()));
    var person = missing(UUID.randomUUID(), customer, null, contact.orElse(null));
    withoutEmail.add(person);
    return person.id();
  }

  private Optional<UUID> found(String email) {
    var person = Optional.ofNullable(known.get(email));
    person.ifPresent(id -> used.put(email, id));
    return person;
  }

  private Missing missing(String email) {
    return byEmail.computeIfAbsent(email, address -> Missing.ofAddress(UUID.randomUUID(), address));
  }

  private static Missing missing(
      UUID id, FiledCustomer customer, @Nullable String email, @Nullable UUID contact) {
    return new Missing(
        id,
        customer.firstName(),
        customer.lastName(),
        email,
        customer.phone().orElse(null),
        contact);
  }

  /**
   * Makes the missing persons.
   *
   * @throws SomebodyWasFirst when one of the addresses has a person meanwhile, or one of the
   *     persons that were there has been erased; a second import finds who is there now
   */
  void make() {
    if (held() < used.size()) {
      throw new SomebodyWasFirst();
    }
    var all = new ArrayList<>(byEmail.values());
    all.addAll(withoutEmail);
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      if (insert(some) < some.size()) {
        throw new SomebodyWasFirst();
      }
    }
  }

  /**
   * How many of the persons found at the start are who they were; none of them leaves before the
   * end.
   */
  private int held() {
    return handle
        .createQuery(
            """
            select person.id
            from core.customers person
            join unnest(:ids, :emails) given (id, email)
              on given.id = person.id
              and given.email = person.email
            where person.erased_at is null
            order by person.id
            for key share of person
            """)
        .bind("ids", used.values().toArray(UUID[]::new))
        .bind("emails", used.keySet().toArray(String[]::new))
        .mapTo(UUID.class)
        .list()
        .size();
  }

  private int insert(List<Missing> some) {
    return handle
        .createUpdate(
            """
            insert into core.customers (id, first_name, last_name, email, phone, contact_customer_id, erased_at)
            select id, first_name, last_name, email, phone, contact,
              case when first_name || last_name = '' and coalesce(email, phone, contact::text) is null then now() end
            from unnest(:ids, :firstNames, :lastNames, :emails, :phones, :contacts) with ordinality
              given (id, first_name, last_name, email, phone, contact, place)
            order by place
            on conflict (email) do nothing
            """)
        .bind("ids", column(some, Missing::id).toArray(UUID[]::new))
        .bind("firstNames", column(some, Missing::firstName).toArray(String[]::new))
        .bind("lastNames", column(some, Missing::lastName).toArray(String[]::new))
        .bind("emails", column(some, Missing::email).toArray(String[]::new))
        .bind("phones", column(some, Missing::phone).toArray(String[]::new))
        .bind("contacts", column(some, Missing::contact).toArray(UUID[]::new))
        .execute();
  }

  private static <T extends @Nullable Object> List<T> column(
      List<Missing> some, Function<Missing, T> field) {
    var column = new ArrayList<T>();
    some.forEach(person -> column.add(field.apply(person)));
    return column;
  }
}
