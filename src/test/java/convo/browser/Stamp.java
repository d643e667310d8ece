package convo.browser;

import convo.TestDatabase;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks what people have typed, so that a page shows which of its words are the portal's own. */
final class Stamp {
  static final char OPENING = '«';
  static final char CLOSING = '»';

  /** The columns in which people write what they like, by table. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("accounts", "name"),
          Map.entry("shops", "name, street, postcode, town, about"),
          Map.entry("services", "name, category, description"),
          Map.entry("stylists", "name"),
          Map.entry("resources", "name"),
          Map.entry("time_off", "reason"),
          Map.entry("core.customers", "first_name, last_name"),
          Map.entry(
              "customer_shop_profiles",
              "first_name, last_name, pronouns, notes, dietary_note, allergy_note"),
          Map.entry("profile_tags", "tag"),
          Map.entry("bookings", "customer_name, customer_note, staff_note"),
          Map.entry("corrections", "wish, answer"),
          Map.entry("address_changes", "typed_by"),
          Map.entry("support_sessions", "reason, ticket, break_glass_reason, write_reason"),
          Map.entry("support_reveals", "justification"),
          Map.entry("outbox_messages", "subject, body"));

  /** Those of the portal's own acts are its words. */
  private static final String OF_PEOPLE = " where actor_kind in ('staff', 'support')";

  private static final String NAMES_IN_HISTORY =
      """
      update audit_entries
      set changes = jsonb_set(changes, '{name, after}', to_jsonb('%s' || (changes #>> '{name, after}') || '%s'))
      where changes #>> '{name, after}' <> ''
      """;

  private Stamp() {}

  /** Stamps all there is; no trigger takes it for an edit. */
  static void on(TestDatabase database) {
    database
        .witness()
        .useTransaction(handle -> {
          handle.execute("set local session_replication_role = replica");
          TYPED.forEach((table, columns) -> handle.execute(update(table, columns)));
          handle.execute(update("audit_entries", "actor_name") + OF_PEOPLE);
          handle.execute(NAMES_IN_HISTORY.formatted(OPENING, CLOSING));
          handle.execute(update("outbox_messages", "actor_name") + OF_PEOPLE);
        });
  }

  /** What is empty or missing stays so. */
  private static String update(String table, String columns) {
    var stamped =
        Stream.of(columns.split(", "))
            .map(column ->
                "%1$s = regexp_replace(%1$s, '^(.+)$', '%2$s\\1%3$s')"
                    .formatted(column, OPENING, CLOSING))
            .collect(Collectors.joining(", "));
    return "update " + table + " set " + stamped;
  }
}
