package convo.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of persons, by the addresses of a file: many in one statement. */
public final class ImportedPersonRows {
  private ImportedPersonRows() {}

  /** Who has which of the addresses. */
  public static Map<String, UUID> find(Handle handle, Collection<String> emails) {
    return handle
        .createQuery(
            """
            select id, email
            from core.customers
            where email = any(:emails)
            """)
        .bind("emails", emails.toArray(String[]::new))
        .setMapKeyColumn("email")
        .setMapValueColumn("id")
        .collectInto(new GenericType<>() {});
  }

  /** How many of these still have their addresses; none of them leaves before the end. */
  public static int hold(Handle handle, Map<String, UUID> persons) {
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
        .bind("ids", persons.values().toArray(UUID[]::new))
        .bind("emails", persons.keySet().toArray(String[]::new))
        .mapTo(UUID.class)
        .list()
        .size();
  }

  /**
   * Makes persons in this order, unless an address has one; how many were made.
   *
   * @param persons a JSON list of {@code id}, {@code customer} with first name, last name and
   *     phone, {@code email}, and {@code contact}, the person who looks after this one
   */
  public static int insert(Handle handle, String persons, Instant now) {
    return handle
        .createUpdate(
            """
            insert into core.customers (id, first_name, last_name, email, phone, contact_customer_id, created_at,
              updated_at, erased_at)
            select id, coalesce(customer ->> 'firstName', ''), coalesce(customer ->> 'lastName', ''), email,
              customer ->> 'phone', contact, :now, :now,
              case when concat(customer ->> 'firstName', customer ->> 'lastName') = ''
                  and coalesce(email, customer ->> 'phone', contact::text) is null
                then cast(:now as timestamptz) end
            from rows from (json_to_recordset(cast(:persons as json))
                as (id uuid, customer json, email text, contact uuid))
              with ordinality given (id, customer, email, contact, place)
            order by place
            on conflict (email) do nothing
            """)
        .bind("persons", persons)
        .bind("now", now)
        .execute();
  }

  /**
   * Forgets persons of whom nothing is left but what a shop once typed. Whoever has an account or
   * looks after somebody stays, and whom another shop has a profile of: its reference refuses.
   */
  public static void forget(Handle handle, List<UUID> persons) {
    handle.savepoint("all");
    try {
      delete(handle, persons);
    } catch (UnableToExecuteStatementException known) {
      handle.rollbackToSavepoint("all");
      persons.forEach(person -> forget(handle, person));
    }
  }

  private static void forget(Handle handle, UUID person) {
    handle.savepoint("one");
    try {
      delete(handle, List.of(person));
      handle.releaseSavepoint("one");
    } catch (UnableToExecuteStatementException known) {
      handle.rollbackToSavepoint("one");
    }
  }

  private static void delete(Handle handle, List<UUID> persons) {
    handle
        .createUpdate(
            """
            delete from core.customers person
            where id = any(:persons)
            and not exists (select from accounts where customer_id = person.id)
            and not exists (select from proved_addresses where customer_id = person.id)
            and not exists (select from core.customer_legacy_ids where customer_id = person.id)
            and not exists (
              select
              from core.customers other
              where person.id in (other.contact_customer_id, other.merged_into_id))
            """)
        .bindArray("persons", UUID.class, persons)
        .execute();
  }
}
