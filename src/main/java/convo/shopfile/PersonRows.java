package convo.shopfile;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of persons, by the addresses of a file. */
final class PersonRows {
  private PersonRows() {}

  /** Who has which of the addresses. */
  static Map<String, UUID> find(Handle handle, Collection<String> emails) {
    return handle
        .createQuery(
            """
            select id, email
            from core.customers
            where email = any(:emails)
            """)
        .bind("emails", emails.toArray(String[]::new))
        .map((row, context) -> Map.entry(row.getString("email"), row.getObject("id", UUID.class)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many of these still have their addresses; none of them leaves before the end. */
  static int hold(Handle handle, Map<String, UUID> persons) {
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

  /** Makes persons in this order, unless an address has one; how many were made. */
  static int insert(Handle handle, List<MissingPerson> persons, Instant now) {
    return handle
        .createUpdate(
            """
            insert into core.customers (id, first_name, last_name, email, phone, contact_customer_id, created_at,
              updated_at, erased_at)
            select id, first_name, last_name, email, phone, contact, :now, :now,
              case when first_name || last_name = '' and coalesce(email, phone, contact::text) is null
                then cast(:now as timestamptz) end
            from unnest(:ids, :firstNames, :lastNames, :emails, :phones, :contacts) with ordinality
              given (id, first_name, last_name, email, phone, contact, place)
            order by place
            on conflict (email) do nothing
            """)
        .bind("ids", column(persons, MissingPerson::id).toArray(UUID[]::new))
        .bind("firstNames", column(persons, MissingPerson::firstName).toArray(String[]::new))
        .bind("lastNames", column(persons, MissingPerson::lastName).toArray(String[]::new))
        .bind("emails", column(persons, MissingPerson::email).toArray(String[]::new))
        .bind("phones", column(persons, MissingPerson::phone).toArray(String[]::new))
        .bind("contacts", column(persons, MissingPerson::contact).toArray(UUID[]::new))
        .bind("now", now)
        .execute();
  }

  private static <T extends @Nullable Object> List<T> column(
      List<MissingPerson> persons, Function<MissingPerson, T> field) {
    var column = new ArrayList<T>();
    persons.forEach(person -> column.add(field.apply(person)));
    return column;
  }
}
