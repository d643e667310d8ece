package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import convo.wall.Street;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.Test;

/** What a person takes away: all of it, nothing of anybody else, in a file without a name on it. */
class DownloadTest {
  private static final String CLEO = "c0000000-0000-0000-0000-00000000c001";
  private static final String PROFILE = "a0000000-0000-0000-0000-00000000b002";
  private static final String STYLIST = "a0000000-0000-0000-0000-000000005001";
  private static final String SERVICE = "a0000000-0000-0000-0000-000000006001";

  /** A row of Cleo's in each table that she may see. */
  private static final Map<String, String> HERS =
      Map.ofEntries(
          Map.entry("core.customers", "id = '%s'".formatted(CLEO)),
          Map.entry("shops", "id = 1"),
          Map.entry("stylists", "id = '%s'".formatted(STYLIST)),
          Map.entry("services", "id = '%s'".formatted(SERVICE)),
          Map.entry("customer_shop_profiles", "id = '%s'".formatted(PROFILE)),
          Map.entry("profile_consents", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("customer_stylist_preferences", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("customer_service_preferences", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("corrections", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("profile_views", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("audit_entries", "subject_id = '%s'".formatted(PROFILE)),
          Map.entry("bookings", "profile_id = '%s'".formatted(PROFILE)),
          Map.entry("booking_items", "customer_id = '%s' and shop_id = 1".formatted(CLEO)));

  /** Names of rows and of other rows, which mean nothing outside. */
  private static final String KEYS =
      "(shop_id|id|profile_id|customer_id|booking_id|service_id|stylist_id|preferred_stylist_id|subject_id|"
          + "subject_version|contact_customer_id|merged_into_id|position|key)";

  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("core.customers.erased_at", "who is erased has no account to ask with"),
          Map.entry("shops.locale", "how the shop writes, not what it knows"),
          Map.entry("shops.accent", "a colour"),
          Map.entry("shops.street", "what the shop says to everybody"),
          Map.entry("shops.postcode", "what the shop says to everybody"),
          Map.entry("shops.town", "what the shop says to everybody"),
          Map.entry("shops.cancel_notice_minutes", "each booking holds the rule that was agreed"),
          Map.entry("bookings.is_proved", "of one that is not, nobody knows whose it is"),
          Map.entry("bookings.invite_sequence", "a count for calendars"),
          Map.entry("bookings.updated_at", "for calendars; each change of hers is told by mail"),
          Map.entry("bookings.withheld", "what is withheld is not seen"),
          Map.entry("corrections.withheld", "what is withheld is not seen"),
          Map.entry(
              "customer_shop_profiles.merge_asked_at", "a question, which stands on the page"),
          Map.entry("profile_views.viewer", "the name under which the time stands"));

  /** What the checks of a column allow, where a mark is not among it. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("core.customers.preferred_contact_method", "phone"),
          Map.entry("core.customers.marketing_consent", "true"),
          Map.entry("customer_shop_profiles.preferred_contact_method", "sms"),
          Map.entry("shops.time_zone", "Asia/Tokyo"),
          Map.entry("shops.currency", "CHF"),
          Map.entry("shops.country", "CH"),
          Map.entry("profile_consents.purpose", "marketing_sms"),
          Map.entry("profile_consents.granted", "true"),
          Map.entry("profile_consents.source", "customer"),
          Map.entry("audit_entries.actor_kind", "customer"),
          Map.entry("audit_entries.known_fields", "dietaryNote"),
          Map.entry("corrections.outcome", "declined"),
          Map.entry("bookings.status", "checked_in"),
          Map.entry("customer_shop_profiles.phone", "+493012345678"),
          Map.entry("bookings.customer_phone", "+493087654321"),
          Map.entry("core.customers.phone", "+493055555555"));

  /** One column that a customer may see. */
  public record Column(String table, String name, String type, int number) {
    @Override
    public String toString() {
      return table + "." + name;
    }

    /** A value that stands nowhere else. */
    String mark() {
      var word = WORDS.get(toString());
      if (word != null) {
        return word;
      }
      return switch (type) {
        case "integer", "bigint" -> String.valueOf(70_000 + number);
        case "date" -> 1900 + number + "-01-01";
        case "timestamp with time zone" -> 2100 + number + "-05-05T05:05:05Z";
        case "jsonb" -> "{\"zq%d\": \"q\"}".formatted(number);
        default -> "zq" + number + "q";
      };
    }

    boolean isInside(String file) {
      return file.contains(type.equals("jsonb") ? "zq" + number : mark());
    }
  }

  /**
   * Also a column that is added tomorrow: it is in the file, or it is written down here why not.
   */
  @Test
  void every_column_that_a_customer_may_see_is_in_the_file() {
    try (var street = Street.open()) {
      street.witness().useHandle(DownloadTest::fill);
      var columns =
          columns(street).stream()
              .filter(column -> !column.name().matches(KEYS))
              .filter(column -> !LEFT_OUT.containsKey(column.toString()))
              .toList();
      // From the last on, so that a visit ends before it is said to begin later.
      columns.reversed().forEach(column -> mark(street, column));

      var json = street.browser("cleo").get("/me/data.json").body();
      var html = street.browser("cleo").get("/me/data.html").body();

      assertThat(columns).hasSizeGreaterThan(50).allMatch(column -> column.isInside(json));
      assertThat(columns)
          .filteredOn(
              column -> column.type().equals("text") && !WORDS.containsKey(column.toString()))
          .hasSizeGreaterThan(15)
          .allMatch(column -> column.isInside(html));
    }
  }

  private static void fill(Handle handle) {
    handle.execute(
        """
        update customer_shop_profiles set preferred_stylist_id = '%2$s', claimed_at = now() where id = '%1$s';
        insert into profile_consents values (1, '%1$s', 'marketing_email', false, '2026-03-01 09:00Z', 'shop');
        insert into corrections (shop_id, profile_id, customer_id, wish, asked_at, outcome, answer, answered_at)
        values (1, '%1$s', '%4$s', 'w', '2026-03-01 09:00Z', 'done', 'a', '2026-03-01 10:00Z');
        insert into customer_stylist_preferences values (1, '%1$s', '%2$s', 1);
        insert into customer_service_preferences values (1, '%1$s', '%3$s', 1);
        insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id, changes)
        values (1, '2026-03-01 09:00Z', 'staff', 'Bella', 'edited', 'profile', '%1$s',
          '{"dietaryNote": {"before": "", "after": "x"}, "notes": {"before": "", "after": "x"}}');
        """
            .formatted(PROFILE, STYLIST, SERVICE, CLEO));
  }

  private static List<Column> columns(Street street) {
    return street
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select c.oid::regclass::text "table", a.attname name, format_type(a.atttypid, null) type,
                      row_number() over (order by c.oid, a.attnum)::int number
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid
                    where c.relkind = 'r'
                    and n.nspname !~ '^(pg_|information_schema)'
                    and a.attnum > 0
                    and not a.attisdropped
                    and has_column_privilege('convo_customer', c.oid, a.attnum, 'select')
                    """)
                .map(ConstructorMapper.of(Column.class))
                .list());
  }

  private static void mark(Street street, Column column) {
    if (column.name().equals("known_fields")) {
      return;
    }
    street
        .witness()
        .useHandle(handle ->
            handle
                .createUpdate("update <table> set <column> = cast(:mark as <type>) where <hers>")
                .define("table", column.table())
                .define("column", column.name())
                .define("type", column.type())
                .define("hers", HERS.getOrDefault(column.table(), "say which row is hers"))
                .bind("mark", column.mark())
                .execute());
  }

  @Test
  void a_file_is_saved_under_a_name_that_says_nothing_of_her_and_kept_nowhere() {
    try (var convo = TestConvo.fresh()) {
      var cleo = convo.cleo();

      assertThat(header(cleo.get("/me/data.json"), "Content-Disposition"))
          .isEqualTo("attachment; filename=\"convo-2026-11-23.json\"");
      assertThat(header(cleo.get("/me/shops/rita/data.html"), "Content-Disposition"))
          .isEqualTo("attachment; filename=\"convo-rita-2026-11-23.html\"");
      assertThat(header(cleo.get("/me/data.json"), "Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void the_file_of_one_shop_holds_nothing_of_the_other_and_none_holds_what_staff_note() {
    try (var convo = TestConvo.fresh()) {
      var cleo = convo.cleo();
      cleo.post("/me/shops/bella/claim", Map.of());
      cleo.post("/me/shops/rita/claim", Map.of());
      var all = cleo.get("/me/data.json").body();
      var ritas = cleo.get("/me/shops/rita/data.json").body();

      assertThat(all)
          .contains("Bella's Salon", "Rita's Barbers", "Mia", "For my sister's wedding.");
      assertThat(ritas).contains("Rita's Barbers").doesNotContain("Bella", "PPD", "\"people\"");
      assertThat(all + cleo.get("/me/data.html").body())
          .doesNotContain("quiet chair", "Ten per cent", "Fringe only", "weekday", "Okafor");
    }
  }

  @Test
  void who_is_no_customer_takes_away_nothing_but_the_account() {
    try (var convo = TestConvo.fresh()) {
      assertThat(convo.ada().get("/me/data.json").body())
          .contains("ada@example.com")
          .contains("\"shops\" : [ ]");
      assertThat(convo.dan().get("/me/shops/bella/data.json").status()).isEqualTo(404);
    }
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
