package convo.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Persons who come from an older program: many in one statement, and whoever is here stays. */
public final class AdoptedPersonRows {
  private AdoptedPersonRows() {}

  /**
   * Who somebody is here whose mark is known.
   *
   * @param isMade whether she came by the adoption and has no account
   */
  public record Known(
      String mark, UUID id, Optional<String> email, boolean isMade, boolean isErased) {}

  /**
   * Who has an address here.
   *
   * @param isMade whether she came from the same older program
   */
  public record Holder(String email, UUID id, String firstName, String lastName, boolean isMade) {}

  public static List<Known> known(Handle handle, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            select adopted.mark, coalesce(person.merged_into_id, person.id) id, person.email,
              adopted.is_made and person.merged_into_id is null
                and not exists (select from accounts where customer_id = person.id) is_made,
              person.erased_at is not null is_erased
            from adopted_customers adopted
            join core.customers person on person.id = adopted.customer_id
            where adopted.source = :source
            and adopted.mark = any(:marks)
            """)
        .bind("source", source)
        .bindArray("marks", String.class, marks)
        .mapTo(Known.class)
        .list();
  }

  /**
   * Who has which of the addresses: whoever has proved one goes before whoever it was typed for.
   *
   * @param name of the older program
   */
  public static List<Holder> holders(Handle handle, String name, Collection<String> emails) {
    return handle
        .createQuery(
            """
            select found.email, person.id, person.first_name, person.last_name,
              exists (
                select
                from adopted_customers adopted
                where adopted.customer_id = person.id
                and adopted.is_made
                and starts_with(adopted.source, :name || '/')) is_made
            from (
              select distinct on (email) email, id
              from (
                select email, customer_id id, 1 place
                from proved_addresses
                where email = any(:emails)
                and is_current
                and customer_id is not null
                union all
                select email, id, 2 place
                from core.customers
                where email = any(:emails)) those
              order by email, place) found
            join core.customers person on person.id = found.id
            where person.erased_at is null
            """)
        .bind("name", name)
        .bindArray("emails", String.class, emails)
        .mapTo(Holder.class)
        .list();
  }

  /**
   * Makes persons in the order of their addresses, unless an address has one; how many were made.
   *
   * @param persons a JSON list of {@code id}, {@code firstName}, {@code lastName}, {@code email},
   *     {@code phone}, {@code contactMethod}, {@code diet}, {@code marketing}, {@code metadata},
   *     {@code contact} and {@code createdAt}; whoever is a contact stands before those whose she
   *     is
   */
  public static int insert(Handle handle, String persons, Instant now) {
    return handle
        .createUpdate(
            """
            insert into core.customers (id, first_name, last_name, email, phone, preferred_contact_method,
              dietary_restrictions, marketing_consent, customer_metadata, contact_customer_id, created_at, updated_at)
            select id, "firstName", "lastName", email, phone, "contactMethod", diet, marketing, metadata, contact,
              least("createdAt", :now), :now
            from json_to_recordset(cast(:persons as json)) given (id uuid, "firstName" text, "lastName" text, email text,
              phone text, "contactMethod" text, diet text, marketing boolean, metadata jsonb, contact uuid,
              "createdAt" timestamptz)
            order by contact is not null, email
            on conflict do nothing
            """)
        .bind("persons", persons)
        .bind("now", now)
        .execute();
  }

  /**
   * Keeps name and phone of those whom the adoption has made as the older program has them, as long
   * as they have no account here; never an address, which opens what is hers.
   *
   * @param persons as for {@link #insert}
   */
  public static void follow(Handle handle, String persons, Instant now) {
    handle
        .createUpdate(
            """
            update core.customers person
            set first_name = "firstName", last_name = "lastName", phone = given.phone, updated_at = :now
            from json_to_recordset(cast(:persons as json))
              given (id uuid, "firstName" text, "lastName" text, phone text)
            where person.id = given.id
            and person.erased_at is null
            and person.merged_into_id is null
            and (person.first_name, person.last_name, person.phone)
              is distinct from ("firstName", "lastName", given.phone)
            and not exists (select from accounts where customer_id = person.id)
            """)
        .bind("persons", persons)
        .bind("now", now)
        .execute();
  }

  /**
   * Keeps what a second row says of somebody whom the adoption has made, beside what is known.
   *
   * @param those a JSON list of {@code id} and {@code metadata}
   */
  public static void keep(Handle handle, String those) {
    handle
        .createUpdate(
            """
            update core.customers person
            set customer_metadata = given.metadata || person.customer_metadata
            from json_to_recordset(cast(:those as json)) given (id uuid, metadata jsonb)
            where person.id = given.id
            and person.erased_at is null
            """)
        .bind("those", those)
        .execute();
  }

  /**
   * Notes who is who.
   *
   * @param those a JSON list of {@code source}, {@code mark}, {@code key}, {@code id} and {@code
   *     isMade}
   */
  public static void remember(Handle handle, String those, Instant now) {
    handle
        .createUpdate(
            """
            with given as (
              select source, mark, key, id, "isMade"
              from json_to_recordset(cast(:those as json))
                given (source text, mark text, key text, id uuid, "isMade" boolean)
            ), marked as (
              insert into adopted_customers (source, mark, customer_id, is_made)
              select source, mark, id, "isMade"
              from given
              on conflict do nothing
            )
            insert into core.customer_legacy_ids (source, legacy_id, customer_id, created_at)
            select source, key, id, :now
            from given
            on conflict do nothing
            """)
        .bind("those", those)
        .bind("now", now)
        .execute();
  }

  /**
   * Everybody who has come over from an older program.
   *
   * @param isMade whether by this row
   * @param isOfAdoption whether by any row of that program
   */
  public record Adopted(
      String source, String mark, boolean isMade, boolean isOfAdoption, boolean isErased) {}

  public static List<Adopted> all(Handle handle, String name) {
    return handle
        .createQuery(
            """
            select adopted.source, adopted.mark, adopted.is_made,
              exists (
                select
                from adopted_customers other
                where other.customer_id = adopted.customer_id
                and other.is_made
                and starts_with(other.source, :name || '/')) is_of_adoption,
              person.erased_at is not null is_erased
            from adopted_customers adopted
            join core.customers person on person.id = adopted.customer_id
            where starts_with(adopted.source, :name || '/')
            """)
        .bind("name", name)
        .mapTo(Adopted.class)
        .list();
  }

  /** How many customers are here who came by an adoption, as growth counts them. */
  public static long count(Handle handle, String name) {
    return handle
        .createQuery(
            """
            select count(*)
            from core.customers
            where merged_into_id is null
            and erased_at is null
            and id in (
              select customer_id
              from adopted_customers
              where is_made
              and starts_with(source, :name || '/'))
            """)
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
