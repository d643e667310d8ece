package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.audit.Actor;
import convo.audit.AuditEntry;
import convo.audit.Edit;
import convo.audit.HistoryQueries;
import convo.database.Database;
import convo.database.ShopId;
import convo.shops.Accent;
import convo.shops.Policy;
import convo.shops.Shop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileWriteTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final Actor BELLA = Actor.staff(UUID.randomUUID(), "Bella");
  private static final Actor MAX = Actor.staff(UUID.randomUUID(), "Max");

  private final TestDatabase testDatabase = TestDatabase.migrated();
  private final Database database = Database.open(testDatabase.settings());
  private final ProfileWriteQueries writes = new ProfileWriteQueries(database.shops(), CLOCK);
  private final ProfileQueries profiles = new ProfileQueries(database.shops());
  private final ProfileListQueries lists = new ProfileListQueries(database.shops(), CLOCK);
  private Shop shop = shop(0);

  @BeforeAll
  void openShop() {
    var id =
        database
            .platform()
            .write(handle ->
                handle
                    .createQuery(
                        """
                        insert into shops (slug, name, time_zone, currency, country, locale)
                        values ('bella', 'Bella''s Salon', 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
                        returning id
                        """)
                    .mapTo(Long.class)
                    .one());
    shop = shop(id);
    join(BELLA);
    join(MAX);
  }

  private void join(Actor actor) {
    database
        .platform()
        .useWrite(handle ->
            handle
                .createUpdate(
                    """
                    with made as (
                      insert into accounts (id, email, name)
                      values (:account, lower(:name) || '@example.com', :name)
                      returning id)
                    insert into memberships (shop_id, account_id, role)
                    select :shop, id, 'owner'
                    from made
                    """)
                .bind("account", actor.account())
                .bind("name", actor.name())
                .bind("shop", shop.id())
                .execute());
  }

  @AfterAll
  void close() {
    database.close();
    testDatabase.drop();
  }

  @Test
  void a_customer_is_found_by_letters_of_her_name_and_the_end_of_her_phone() {
    var cleo = added(Map.of("firstName", "Cleo", "lastName", "Marsh", "phone", "030 901820"));
    added(Map.of("firstName", "Clea", "lastName", "Other", "phone", "030 901821"));

    assertThat(found("cle 820", true)).containsExactly(cleo);
    assertThat(found("cle 820", false)).isEmpty();
    assertThat(found("mar cle", false)).containsExactly(cleo);
  }

  @Test
  void the_second_editor_keeps_what_she_typed_and_sees_what_the_first_saved() {
    var id = added(Map.of("firstName", "Two", "notes", "old", "allergyNote", "none known"));
    var opened = ProfileForm.of(profile(id), Set.of());

    writes.update(
        shop, MAX, id, with(opened, Map.of("notes", "Max's", "allergyNote", "nuts")), false);
    var bellas = with(opened, Map.of("notes", "Bella's", "tags", "curls"));
    var result = edit(writes.update(shop, BELLA, id, bellas, true).orElseThrow());

    assertThat(result).isInstanceOf(Edit.Overtaken.class);
    var overtaken = (Edit.Overtaken<Profile>) result;
    var again = bellas.beside(overtaken.now(), overtaken.since());
    assertThat(again.values())
        .containsEntry("notes", "Bella's")
        .containsEntry("tags", "curls")
        .containsEntry("allergyNote", "nuts");
    assertThat(again.notes()).containsOnlyKeys("notes", "allergyNote");
    assertThat(overtaken.since()).extracting(AuditEntry::actorName).containsExactly("Max");
    assertThat(edit(writes.update(shop, BELLA, id, again, true).orElseThrow()))
        .isInstanceOf(Edit.Saved.class);
    assertThat(profile(id).notes()).isEqualTo("Bella's");
    assertThat(profile(id).allergyNote()).isEqualTo("nuts");
    assertThat(profile(id).tags()).containsExactly("curls");
  }

  @Test
  void an_address_of_this_shop_belongs_to_one_profile_and_its_family() {
    var mother = added(Map.of("firstName", "Mother", "email", "family@example.com"));

    var again =
        writes.create(
            shop, BELLA, form(Map.of("firstName", "Kid", "email", "family@example.com")), false);
    var kid =
        writes.create(
            shop, BELLA, form(Map.of("firstName", "Kid", "email", "family@example.com")), true);

    assertThat(again).isEqualTo(new ProfileOutcome.EmailTaken(mother, "Mother"));
    assertThat(edit(kid)).isInstanceOf(Edit.Saved.class);
    assertThat(found("family@example.com", true)).hasSize(2).contains(mother);
  }

  @Test
  void the_erased_are_found_nowhere() {
    var id =
        added(
            Map.of(
                "firstName",
                "Forget",
                "lastName",
                "Me",
                "email",
                "forget@example.com",
                "tags",
                "gone"));

    new ProfileErasureQueries(database.platform(), CLOCK).erase(shop.id(), BELLA, id);

    assertThat(profiles.find(shop.id(), id, Set.of())).isEmpty();
    assertThat(found("forget", true)).isEmpty();
    assertThat(lists.page(shop.id(), ProfileSearch.ALL, true, true).tags()).doesNotContain("gone");
    assertThat(new HistoryQueries(database.shops()).newest(shop.id(), id))
        .allSatisfy(entry -> assertThat(entry.changes()).isEmpty());
  }

  @Test
  void each_order_goes_on_where_the_page_before_ended() {
    for (var number = 0; number < 60; number++) {
      added(Map.of("firstName", "Page", "lastName", "Number%02d".formatted(number)));
    }
    for (var order : ProfileOrder.values()) {
      var search =
          new ProfileSearch(
              "page", Optional.empty(), "", Optional.empty(), 0, false, order, Optional.empty());
      var first = page(search, true);
      var second = page(search.after(place(order, first.get(24))), true);
      var third = page(search.after(place(order, second.get(24))), true);
      var all = new java.util.HashSet<UUID>();
      first.subList(0, 25).forEach(one -> all.add(one.id()));
      second.subList(0, 25).forEach(one -> all.add(one.id()));
      third.forEach(one -> all.add(one.id()));
      assertThat(all).hasSize(60);
    }
    assertThat(lists.page(shop.id(), ProfileSearch.ALL, true, false).total())
        .isGreaterThanOrEqualTo(60);
  }

  private static Optional<ProfileCursor> place(ProfileOrder order, ProfileSummary last) {
    return Optional.of(new ProfileCursor(order.place(last), last.id()));
  }

  private UUID added(Map<String, String> values) {
    var saved = (Edit.Saved<Profile>) edit(writes.create(shop, BELLA, form(values), false));
    return saved.now().id();
  }

  private static Edit<Profile> edit(ProfileOutcome outcome) {
    return ((ProfileOutcome.Written) outcome).edit();
  }

  private static ProfileForm form(Map<String, String> values) {
    return ProfileForm.fresh(values, 0, Set.of());
  }

  private static ProfileForm with(ProfileForm form, Map<String, String> values) {
    var all = new LinkedHashMap<>(form.values());
    all.putAll(values);
    return ProfileForm.fresh(all, form.version(), Set.of());
  }

  private List<UUID> found(String typed, boolean contacts) {
    var search =
        new ProfileSearch(
            typed,
            Optional.empty(),
            "",
            Optional.empty(),
            0,
            false,
            ProfileOrder.NAME,
            Optional.empty());
    return page(search, contacts).stream().map(ProfileSummary::id).toList();
  }

  private List<ProfileSummary> page(ProfileSearch search, boolean contacts) {
    return lists.page(shop.id(), search, contacts, false).found();
  }

  private Profile profile(UUID id) {
    return profiles.find(shop.id(), id, Set.of()).orElseThrow();
  }

  private static Shop shop(long id) {
    return new Shop(
        new ShopId(id),
        "bella",
        "Bella's Salon",
        ZoneId.of("Europe/Berlin"),
        Currency.getInstance("EUR"),
        "DE",
        Locale.GERMANY,
        Accent.ROSE,
        Policy.STANDARD);
  }
}
