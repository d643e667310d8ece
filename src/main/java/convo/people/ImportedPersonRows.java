package convo.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

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
   *     phone, {@code email}, {@code contact}, the person who looks after this one, and {@code
   *     came}, when she came if it was before now
   */
  public static int insert(Handle handle, String persons, Instant now) {
    return handle
        .createUpdate(
            """
            insert into core.customers (id, first_name, last_name, email, phone, contact_customer_id, created_at,
              updated_at, erased_at)
            select id, coalesce(customer ->> 'firstName', ''), coalesce(customer ->> 'lastName', ''), email,
              customer ->> 'phone', contact, coalesce(came, :now), :now,
              case when concat(customer ->> 'firstName', customer ->> 'lastName') = ''
                  and coalesce(email, customer ->> 'phone', contact::text) is null
                then cast(:now as timestamptz) end
            from rows from (json_to_recordset(cast(:persons as json))
                as (id uuid, customer json, email text, contact uuid, came timestamptz))
              with ordinality given (id, customer, email, contact, came, place)
            order by place
            on conflict (email) do nothing
            """)
        .bind("persons", persons)
        .bind("now", now)
        .execute();
  }

  /** Notes that a person had come by then, unless she had come before. */
  public static void cameBy(Handle handle, UUID person, Instant then) {
    handle
        .createUpdate(
            """
            update core.customers
            set created_at = :then
            where id = :person
            and created_at > :then
            """)
        .bind("person", person)
        .bind("then", then)
        .execute();
  }

  /** These and those who look after them; whoever looks after others comes last. */
  public static List<UUID> withContacts(Handle handle, List<UUID> persons) {
    return handle
        .createQuery(
            """
            select id
            from core.customers
            where id in (
              select unnest(cast(:persons as uuid[]))
              union
              select contact_customer_id
              from core.customers
              where id = any(:persons))
            order by contact_customer_id is null, id
            """)
        .bindArray("persons", UUID.class, persons)
        .mapTo(UUID.class)
        .list();
  }

  /**
   * Forgets a person of whom nothing is left but what a shop once typed. Whoever has an account,
   * looks after somebody or was merged stays.
   *
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException where a shop has a profile
   *     of the person, whose reference refuses
   */
  public static void forget(Handle handle, UUID person) {
    hold(handle, person);
    handle
        .createUpdate(
            """
            delete from core.customers person
            where id = :person
            and merged_into_id is null
            and not exists (select from accounts where customer_id = person.id)
            and not exists (select from proved_addresses where customer_id = person.id)
            and not exists (select from core.customer_legacy_ids where customer_id = person.id)
            and not exists (
              select
              from core.customers other
              where person.id in (other.contact_customer_id, other.merged_into_id))
            """)
        .bind("person", person)
        .execute();
  }

  /** Whoever would point at the person waits, and whoever has just done so is seen after it. */
  private static void hold(Handle handle, UUID person) {
    handle
        .createQuery(
            """
            select id
            from core.customers
            where id = :person
            for update
            """)
        .bind("person", person)
        .mapTo(UUID.class)
        .list();
  }
}
