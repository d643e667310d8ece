package convo.imports;

import convo.database.ShopId;
import convo.imports.Twin.Same;
import convo.profiles.SortName;
import convo.shopfile.FiledCustomer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds who of a table is at the shop already or stands further up: by the same address, by the
 * same phone or day of birth under the same name, or by the name where there is nothing else. A
 * family that shares a phone is none.
 */
final class Twins {
  private static final String KNOWN =
      """
      select id, first_name, last_name, email, phone, birth_date
      from customer_shop_profiles
      where shop_id = :shop
      and erased_at is null
      and (email in (select unnest(cast(:emails as text[])))
        or phone in (select unnest(cast(:phones as text[])))
        or birth_date in (select unnest(cast(:births as date[])))
        or sort_name in (select unnest(cast(:names as text[]))))
      order by created_at, id
      """;

  private final Map<List<Object>, Somebody> byMark = new HashMap<>();

  /**
   * Who is there before.
   *
   * @param words of the name, folded, whichever comes first
   */
  private record Somebody(
      Optional<UUID> id,
      int number,
      String name,
      List<String> words,
      Optional<String> email,
      Optional<String> phone,
      Optional<LocalDate> birthDate) {

    private Twin twin(Same why) {
      return new Twin(why, name, id, number);
    }
  }

  /** A profile of the shop. */
  private record Known(
      UUID id,
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      Optional<LocalDate> birthDate) {
    private Somebody somebody() {
      var name = (firstName + " " + lastName).strip();
      var words = words(firstName, lastName);
      return new Somebody(Optional.of(id), 0, name, words, email, phone, birthDate);
    }
  }

  private Twins() {}

  /** The same rows, each beside whoever is there before it. */
  static List<ReadRow> find(Handle handle, ShopId shop, List<ReadRow> rows) {
    var twins = new Twins();
    known(handle, shop, rows).stream().map(Known::somebody).forEach(twins::add);
    return rows.stream()
        .map(row -> row.customer().map(customer -> twins.meet(row, customer)).orElse(row))
        .toList();
  }

  private ReadRow meet(ReadRow row, FiledCustomer customer) {
    var one =
        new Somebody(
            Optional.empty(),
            row.row().number(),
            customer.name(),
            words(customer.firstName(), customer.lastName()),
            customer.email(),
            customer.phone(),
            customer.birthDate());
    var same =
        find(customer.email(), Same.EMAIL, customer.family() ? one.words() : List.of())
            .or(() -> find(customer.phone(), Same.PHONE, one.words()))
            .or(() -> find(customer.birthDate(), Same.BIRTHDAY, one.words()))
            .or(() -> find(nothingElse(customer), Same.NAME, one.words()));
    if (same.isPresent()) {
      return row.beside(same, Optional.empty());
    }
    var housemate = find(customer.phone(), Same.PHONE, List.of());
    add(one);
    return row.beside(same, housemate);
  }

  /** The name of a customer of whom a table says nothing by which to tell two of it. */
  private static Optional<String> nothingElse(FiledCustomer customer) {
    return Optional.of(SortName.of(customer.firstName(), customer.lastName()))
        .filter(_ ->
            customer.email().isEmpty()
                && customer.phone().isEmpty()
                && customer.birthDate().isEmpty());
  }

  /** Who has the mark and this name; whatever name where none is given. */
  private Optional<Twin> find(Optional<?> mark, Same why, List<String> words) {
    return mark.flatMap(value -> Optional.ofNullable(byMark.get(key(why, value, words))))
        .map(one -> one.twin(why));
  }

  private void add(Somebody one) {
    one.email().ifPresent(email -> add(Same.EMAIL, email, one));
    one.phone().ifPresent(phone -> add(Same.PHONE, phone, one));
    one.birthDate().ifPresent(day -> add(Same.BIRTHDAY, day, one));
    add(Same.NAME, "", one);
  }

  private void add(Same why, Object value, Somebody one) {
    byMark.putIfAbsent(key(why, value, one.words()), one);
    byMark.putIfAbsent(key(why, value, List.of()), one);
  }

  /** A name is its own mark. */
  private static List<Object> key(Same why, Object value, List<String> words) {
    return List.of(why, why == Same.NAME ? "" : value, words);
  }

  private static List<String> words(String firstName, String lastName) {
    return Stream.of(SortName.of(firstName, lastName).split(" ")).sorted().toList();
  }

  private static List<Known> known(Handle handle, ShopId shop, List<ReadRow> rows) {
    return handle
        .createQuery(KNOWN)
        .bind("shop", shop)
        .bind("emails", marks(rows, FiledCustomer::email))
        .bind("phones", marks(rows, FiledCustomer::phone))
        .bind("births", marks(rows, FiledCustomer::birthDate))
        .bind("names", marks(rows, Twins::nothingElse))
        .mapTo(Known.class)
        .list();
  }

  private static String[] marks(List<ReadRow> rows, Function<FiledCustomer, Optional<?>> mark) {
    return rows.stream()
        .flatMap(row -> row.customer().flatMap(mark::apply).stream())
        .map(Object::toString)
        .distinct()
        .toArray(String[]::new);
  }
}
