package convo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.MappingException;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What records find in their columns, and how our types are bound. */
public class ColumnsTest {
  private static final TestDatabase PLACE = TestDatabase.migrated();
  private static final Database DATABASE = Database.open(PLACE.settings());
  private static final UUID COMB = UUID.fromString("00000000-0000-0000-0000-00000000000a");

  private enum Way implements EnumKey {
    WALKED_IN,
    CALLED
  }

  private record Part(LocalTime startsAt, Way way, List<String> words) {}

  public record Gap(int afterMinutes, @PropagateNull int minutes) {}

  private record Visit(
      ShopId shop,
      Optional<CustomerId> customer,
      UUID id,
      Way way,
      Optional<Way> secondWay,
      Instant startsAt,
      Optional<Instant> endedAt,
      LocalDate day,
      ZoneId zone,
      Currency currency,
      Locale locale,
      @Nested("gap") Optional<Gap> gap,
      List<String> tags,
      Set<Way> ways,
      @Json List<Part> parts) {}

  @AfterAll
  static void close() {
    DATABASE.close();
    PLACE.drop();
  }

  @Test
  void a_record_is_made_of_a_row() {
    assertThat(visit("null, null, null, null", "null", "null"))
        .isEqualTo(
            new Visit(
                new ShopId(7),
                Optional.empty(),
                COMB,
                Way.WALKED_IN,
                Optional.empty(),
                Instant.parse("2026-12-01T08:30:00Z"),
                Optional.empty(),
                LocalDate.parse("2026-12-01"),
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Locale.GERMANY,
                Optional.empty(),
                List.of("a b", "c"),
                Set.of(Way.CALLED),
                List.of(new Part(LocalTime.of(9, 30), Way.WALKED_IN, List.of("x")))));
  }

  @Test
  void what_may_be_empty_is_found_where_it_is_not() {
    var visit = visit("'%s', 'called', now(), 'x'".formatted(COMB), "30", "45");
    assertThat(visit.customer()).contains(new CustomerId(COMB));
    assertThat(visit.secondWay()).contains(Way.CALLED);
    assertThat(visit.endedAt()).isPresent();
    assertThat(visit.gap()).contains(new Gap(30, 45));
  }

  private static Visit visit(String mayBeEmpty, String after, String minutes) {
    return DATABASE
        .platform()
        .read(handle ->
            handle
                .createQuery(
                    """
                    select 7::bigint shop, customer::uuid, '%s'::uuid id, 'walked_in' way, second_way,
                      timestamptz '2026-12-01 08:30Z' starts_at, ended_at::timestamptz,
                      date '2026-12-01' as day, 'Europe/Berlin' as zone, 'EUR' currency, 'de-DE' locale,
                      %s::int gap_after_minutes, %s::int gap_minutes, array['a b', 'c'] tags,
                      array['called', 'called'] ways,
                      json_build_array(json_build_object('starts_at', time '09:30', 'way', 'walked_in',
                        'words', array['x'])) parts
                    from (values (%s)) may_be (customer, second_way, ended_at, spare)
                    """
                        .formatted(COMB, after, minutes, mayBeEmpty))
                .mapTo(Visit.class)
                .one());
  }

  @Test
  void a_type_that_stands_in_one_column_is_no_row() {
    assertThat(only("7::bigint", ShopId.class)).isEqualTo(new ShopId(7));
    assertThat(only("'called'", Way.class)).isEqualTo(Way.CALLED);
  }

  @Test
  void a_word_that_no_constant_goes_by_is_refused() {
    assertThatThrownBy(() -> only("'swam'", Way.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("swam");
  }

  private static <T> T only(String expression, Class<T> type) {
    return DATABASE
        .platform()
        .read(handle -> handle.createQuery("select " + expression).mapTo(type).one());
  }

  @Test
  void our_types_are_bound_as_they_stand() {
    var answer =
        DATABASE
            .platform()
            .read(handle ->
                handle
                    .createQuery(
                        """
                        select concat_ws(' ', :shop, :customer, cast(:way as text), cast(:other as text),
                          array_to_string(:ways, '+'))
                        """)
                    .bind("shop", new ShopId(7))
                    .bind("customer", new CustomerId(COMB))
                    .bind("way", Optional.of(Way.WALKED_IN))
                    .bind("other", Way.CALLED)
                    .bindArray("ways", Way.class, List.of(Way.CALLED, Way.WALKED_IN))
                    .mapTo(String.class)
                    .one());
    assertThat(answer).isEqualTo("7 " + COMB + " walked_in called called+walked_in");
  }

  @Test
  void two_queries_may_name_the_columns_of_one_record_in_another_order() {
    record Pair(String first, String second) {}

    for (var order : List.of("'a' as first, 'b' as second", "'b' as second, 'a' as first")) {
      assertThat(only(order, Pair.class)).isEqualTo(new Pair("a", "b"));
    }
  }
}
