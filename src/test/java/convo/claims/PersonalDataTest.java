package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.signin.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The one list of all that may hold a person's data, and that none of it is left when she is
 * erased.
 */
class PersonalDataTest {
  private static final Path LIST = Path.of("src/test/resources/wall/personal-data.txt");
  private static final String HER = "zanzibar";
  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh(clock);
    life = new Life(convo.database().witness());
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void every_text_of_every_table_is_on_the_list() {
    List<String> columns =
        life.witness().withHandle(handle -> handle.select(TEXTS).mapTo(String.class).list());
    assertThat(columns).isEqualTo(lines().stream().map(line -> line.split(":")[0]).toList());
  }

  @Test
  void a_person_of_whom_every_column_is_full_leaves_none_of_it() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    convo.cleo().post("/me/shops/bella/corrections", Map.of("wish", "Please mend it."));
    var url = convo.bella().get("/shops/bella").link("Answer Cleo Marsh");
    convo.bella().post(url, Map.of("outcome", "done", "answer", "It is mended."));
    life.witness().useHandle(handle -> handle.createScript(FILL).execute());
    var erased = lines().stream().filter(line -> line.endsWith(": erased")).toList();
    for (var line : erased) {
      assertThat(isThere(line.split(":")[0])).as("filled " + line).isTrue();
    }

    var wish = "update accounts set erasure_due_at = '2026-11-24 09:00Z' where name = 'Zanzibar'";
    life.witness().useHandle(handle -> handle.execute(wish));
    clock.pass(Duration.ofDays(2));
    convo.run("erasures");
    clock.pass(Duration.ofDays(8));
    convo.run("erasures");

    for (var line : erased) {
      assertThat(isThere(line.split(":")[0])).as(line).isFalse();
    }
    assertThat(life.holding(HER)).isEmpty();
    assertThat(life.one("select reason from support_sessions"))
        .isEqualTo("[erased customer] cannot sign in");
    assertThat(life.one("select path from support_page_views")).isEqualTo("/shops/bella/customers");
  }

  private boolean isThere(String column) {
    var at = column.lastIndexOf('.');
    return life.one(
            "select exists (select from %s where %s::text ilike '%%%s%%')"
                .formatted(column.substring(0, at), column.substring(at + 1), HER))
        .equals("t");
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(LIST);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** What may hold a text, but for those that hold one of a few words of ours. */
  private static final String TEXTS =
      """
      select c.oid::regclass || '.' || a.attname
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r'
      and n.nspname in ('public', 'core')
      and a.attnum > 0
      and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and not exists (
        select
        from pg_constraint word
        where word.conrelid = c.oid
        and word.contype = 'c'
        and word.conkey = array[a.attnum]
        and pg_get_constraintdef(word.oid) ~ '= ANY')
      order by (c.oid::regclass || '.' || a.attname) collate "C"
      """;

  private static final String FILL =
      """
      update accounts set email = 'zanzibar@person.example', name = 'Zanzibar' where email = 'cleo@example.com';
      update core.customers set first_name = 'Zanzibara', last_name = 'Zanzibar', email = 'zanzibar@person.example',
        phone = 'zanzibar', dietary_restrictions = 'zanzibar', customer_metadata = '{"a": "zanzibar"}'
      where email = 'cleo@example.com';
      update customer_shop_profiles set import_key = 'zanzibar', first_name = 'Zanzibara', last_name = 'Zanzibar',
        email = 'zanzibar@person.example', phone = 'zanzibar', sort_name = 'zanzibar', notes = 'zanzibar',
        dietary_note = 'zanzibar', allergy_note = 'zanzibar', pronouns = 'zanzibar'
      where first_name = 'Cleo';
      update bookings set import_key = id || 'zanzibar', customer_name = 'zanzibar', customer_email = 'zanzibar',
        customer_phone = 'zanzibar', customer_note = 'zanzibar', staff_note = 'zanzibar'
      where profile_id = (select id from customer_shop_profiles where first_name = 'Zanzibara');
      update corrections set wish = 'zanzibar', answer = 'zanzibar';
      update audit_entries set changes = '{"notes": {"before": "", "after": "zanzibar"}}'
      where subject_id = (select id from customer_shop_profiles where first_name = 'Zanzibara');
      update profile_tags set tag = 'zanzibar'
      where profile_id = (select id from customer_shop_profiles where first_name = 'Zanzibara');
      update sessions set address = 'zanzibar', user_agent = 'zanzibar'
      where account_id = (select id from accounts where name = 'Zanzibar');
      insert into profile_search_tokens (shop_id, token, profile_id, contact)
      select shop_id, 'zanzibar', id, false from customer_shop_profiles where first_name = 'Zanzibara';
      insert into core.customer_legacy_ids (source, legacy_id, customer_id)
      select 'old', 'zanzibar', id from core.customers where first_name = 'Zanzibara';
      insert into account_addresses (email, account_id, verified_at)
      select 'zanzibar@further.example', id, now() from accounts where name = 'Zanzibar';
      insert into former_addresses (email, account_id, left_at)
      select 'zanzibar@former.example', id, now() from accounts where name = 'Zanzibar';
      insert into account_identities (issuer, subject, account_id, email, created_at)
      select 'provider', 'zanzibar', id, 'zanzibar@person.example', now() from accounts where name = 'Zanzibar';
      insert into taken_forms (account_id, key, taken_at, answer)
      select id, gen_random_uuid(), now(), 'zanzibar' from accounts where name = 'Zanzibar';
      insert into sign_in_codes (email, code_hash, created_at, expires_at)
      values ('zanzibar@further.example', '', '2026-11-23 09:00Z', '2026-12-23 09:00Z');
      insert into invitations (shop_id, name, email, role, token_hash, invited_by, created_at, expires_at)
      select shops.id, 'Zanzibar', 'zanzibar@former.example', 'stylist', '', accounts.id, now(), now()
      from shops, accounts where slug = 'bella' and accounts.email = 'bella@example.com';
      insert into outbox_messages (shop_id, actor_kind, actor_name, kind, recipient, subject, body, calendar,
        created_at)
      select id, 'staff', 'Bella', 'news', 'zanzibar@person.example', 'Dear Zanzibar', 'Dear Zanzibar',
        'ATTENDEE:mailto:zanzibar@person.example', now()
      from shops where slug = 'bella';
      insert into outbox_messages (shop_id, actor_kind, actor_name, kind, recipient, subject, body, created_at)
      select id, 'system', 'support', 'support', 'bella@example.com', 'About Zanzibar',
        'Support is in: Zanzibar cannot sign in', now()
      from shops where slug = 'bella';
      insert into address_changes (shop_id, profile_id, before, after, linked, typed_at, typed_by)
      select shop_id, id, 'zanzibar@former.example', 'zanzibar@further.example', 'zanzibar@former.example', now(), 'Max'
      from customer_shop_profiles where first_name = 'Zanzibara';
      insert into profile_merges (shop_id, kept_id, gone_id, at, actor_name, undo)
      select shop_id, gen_random_uuid(), id, now(), 'Bella', '{"gone": {"first_name": "Zanzibara"}}'
      from customer_shop_profiles where first_name = 'Zanzibara';
      insert into accounts (email, name) values ('gone@merged.invalid', '');
      insert into account_merges (account_id, gone_id, proved_at, at, undo)
      select accounts.id, gone.id, now(), now(), '{"account": {"email": "zanzibar@further.example"}}'
      from accounts, accounts gone where accounts.name = 'Zanzibar' and gone.email = 'gone@merged.invalid';
      insert into support_sessions (shop_id, account_id, reason, ticket, access, break_glass_reason, requested_at, mode,
        write_reason, write_requested_at, ended_at, end_cause)
      select shops.id, accounts.id, 'Zanzibar cannot sign in', 'T-1 Zanzibar', 'break_glass',
        'Mail of zanzibar@person.example', now(), 'read', 'Zanzibar asked for it', now(), now(), 'stopped'
      from shops, accounts where slug = 'bella' and accounts.email = 'ada@example.com';
      insert into support_reveals (shop_id, support_session_id, profile_id, field, justification, at)
      select session.shop_id, session.id, profile.id, 'email', 'She says zanzibar bounces', now()
      from support_sessions session, customer_shop_profiles profile where first_name = 'Zanzibara';
      insert into support_page_views (shop_id, support_session_id, at, method, path)
      select shop_id, id, now(), 'GET', '/shops/bella/customers?q=Zanzibar&status=active' from support_sessions;
      """;
}
