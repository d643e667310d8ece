package convo.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A mark in every text column of every row of a shop, so that a text says whose it is and which
 * column it came from, wherever it turns up. In a phone number the digits are the mark.
 *
 * @param columns the number in the mark to its column, such as "bookings.staff_note"
 * @param refused the columns whose checks allow no mark
 */
record Stamps(Map<Integer, String> columns, List<String> refused) {
  private static final Pattern MARK =
      Pattern.compile("zq(bella|rita)(\\d\\d)q|30 ?(111|222)00(\\d\\d)");

  private static final String TEXT_COLUMNS =
      """
      select table_name || '.' || column_name
      from information_schema.columns
      where table_schema = 'public'
      and data_type = 'text'
      and is_generated = 'NEVER'
      and (table_name || '.' || column_name in ('shops.name', 'shops.street', 'shops.postcode', 'shops.town', 'shops.phone',
        'shops.about') or table_name in (
        select table_name
        from information_schema.columns
        where column_name = 'shop_id'))
      order by 1
      """;

  private static final String WORD =
      """
      update <table>
      set <column> = <column> || case <shop> when 1 then 'zqbella' else 'zqrita' end || :number || 'q'
      """;

  private static final String PHONE =
      """
      update <table>
      set <column> = case <shop> when 1 then '+493011100' else '+493022200' end || :number
      """;

  private static final String HISTORY =
      """
      update audit_entries
      set changes = cast(
        case shop_id
          when 1 then '{"notes": {"before": "zqbella<number>q", "after": "zqbella<number>q"}}'
          else '{"notes": {"before": "zqrita<number>q", "after": "zqrita<number>q"}}'
        end as jsonb)
      """;

  /** What stands in a text: something of this shop, from this column. */
  record Found(String shop, String column) {}

  static Stamps press(Jdbi witness) {
    var stamps = new Stamps(new TreeMap<>(), new ArrayList<>());
    witness.useHandle(handle -> {
      for (var column : handle.createQuery(TEXT_COLUMNS).mapTo(String.class).list()) {
        stamps.press(handle, column);
      }
      var number = stamps.next("audit_entries.changes");
      handle.createUpdate(HISTORY).define("number", number).execute();
    });
    return stamps;
  }

  private void press(Handle handle, String name) {
    var number = next(name);
    var table = name.split("\\.")[0];
    try {
      handle
          .createUpdate(name.endsWith("phone") ? PHONE : WORD)
          .define("table", table)
          .define("column", name.split("\\.")[1])
          .define("shop", table.equals("shops") ? "id" : "shop_id")
          .bind("number", number)
          .execute();
    } catch (JdbiException check) {
      refused.add(name);
    }
  }

  /** Two digits, so that every mark has the same shape. */
  private String next(String name) {
    columns.put(columns.size() + 10, name);
    return String.valueOf(columns.size() + 9);
  }

  Stream<Found> in(String text) {
    return MARK.matcher(text)
        .results()
        .map(mark -> {
          var isWord = Optional.ofNullable(mark.group(1)).isPresent();
          var shop = isWord ? mark.group(1) : mark.group(3).equals("111") ? "bella" : "rita";
          var number = Integer.valueOf(isWord ? mark.group(2) : mark.group(4));
          return new Found(shop, columns.getOrDefault(number, "unknown"));
        })
        .distinct();
  }
}
