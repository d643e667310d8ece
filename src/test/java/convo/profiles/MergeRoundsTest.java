package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.audit.Actor;
import convo.check.ShopCheck;
import convo.database.Database;
import convo.database.ShopId;
import convo.shops.Accent;
import convo.shops.Policy;
import convo.shops.Shop;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Merges and undos at random, with bookings, edits, consents, yeses and erasures in between, beside
 * a model of the rule in docs/duplicates.md that knows no SQL. {@code -Dconvo.rounds=10000} plays
 * more of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeRoundsTest {
  private static final int ROUNDS = Integer.getInteger("convo.rounds", 150);
  private static final int PEOPLE = 9;
  private static final String ALL =
      """
      select coalesce(string_agg(cast(to_jsonb(one) as text), '\\n' order by cast(to_jsonb(one) as text)), '')
      from <table> one
      """;
  private static final Actor SOMEBODY = Actor.system("test");
  private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

  private final Random random = new Random(Long.getLong("convo.seed", 7));
  private final TestDatabase testDatabase = TestDatabase.migrated();
  private final Database database = Database.open(testDatabase.settings());
  private Instant now = BEGIN;
  private final ProfileMergeQueries merges =
      new ProfileMergeQueries(database.platform(), URI.create("https://convo.example"), () -> now);
  private final ProfileErasureQueries erasures =
      new ProfileErasureQueries(database.platform(), () -> now);
  private Shop shop = shop(0);

  /** What the rule says of one profile. */
  private record Card(String marker, boolean hasAddress, Map<String, String> fields) {
    Card with(Map<String, String> others) {
      return new Card(marker, hasAddress, Map.copyOf(others));
    }
  }

  /** What the rule remembers of one merge. */
  private record Joined(
      UUID id,
      UUID kept,
      UUID gone,
      Card card,
      Map<String, String> before,
      Map<String, String> after,
      Set<UUID> bookings,
      String row) {
    Set<String> changed() {
      return after.keySet().stream()
          .filter(key -> !Objects.equals(after.get(key), before.get(key)))
          .collect(Collectors.toSet());
    }
  }

  private final Map<UUID, Card> people = new LinkedHashMap<>();
  private final Map<UUID, UUID> bookings = new HashMap<>();
  private final List<Joined> open = new ArrayList<>();
  private final Map<String, Integer> played = new HashMap<>();
  private int number;

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
    write(handle ->
        handle.execute(
            """
            with stylist as (
              insert into stylists (shop_id, key, name) values (?, 'sam', 'Sam') returning id)
            insert into services (shop_id, key, name, price_cents, duration_minutes)
            values (?, 'cut', 'Cut', 4000, 30)
            """,
            id,
            id));
  }

  @AfterAll
  void close() {
    database.close();
    testDatabase.drop();
  }

  @Test
  void whatever_happens_in_between_lands_by_the_rule_and_the_rest_comes_back_byte_for_byte() {
    for (var round = 0; round < ROUNDS; round++) {
      now = now.plusSeconds(1);
      while (people.size() < PEOPLE) {
        add();
      }
      play(random.nextInt(100));
      assertThat(placed()).as("bookings in round " + round).isEqualTo(bookings);
      people.forEach((id, card) -> assertThat(fields(id)).as("fields").isEqualTo(card.fields()));
      if (round % 50 == 49 || round == ROUNDS - 1) {
        assertThat(
                new ShopCheck(database.platform())
                    .run()
                    .flatMap(finding -> finding.differences().stream())
                    .filter(difference -> !difference.toString().contains("holds no time"))
                    .toList())
            .isEmpty();
      }
    }
    assertThat(played.keySet())
        .contains("merged", "undone", "byte for byte", "TWO_ADDRESSES", "erased");
    System.getLogger("merges").log(System.Logger.Level.INFO, "{0} rounds: {1}", ROUNDS, played);
  }

  @Test
  void where_both_chose_in_the_same_field_the_later_one_is_taken_apart_first() {
    var kept = noted("Quince", "sits at the window");
    var first = noted("Quinze", "brings her dog");
    var second = noted("Quintz", "likes tea");
    var earlier = together(kept, first);
    now = now.plusSeconds(1);
    var later = together(kept, second);
    assertThat(fields(kept).get("notes"))
        .isEqualTo("sits at the window\nbrings her dog\nlikes tea");

    assertThat(merges.undo(shop, SOMEBODY, earlier)).isEqualTo(MergeAnswer.COVERED);
    assertThat(merges.undo(shop, SOMEBODY, later)).isEqualTo(MergeAnswer.DONE);
    assertThat(merges.undo(shop, SOMEBODY, earlier)).isEqualTo(MergeAnswer.DONE);

    assertThat(fields(kept).get("notes")).isEqualTo("sits at the window");
    assertThat(fields(second).get("notes")).isEqualTo("likes tea");
  }

  @Test
  void what_went_on_into_another_one_comes_apart_from_the_end() {
    var first = noted("Rowan", "");
    var second = noted("Rowen", "");
    var third = noted("Rowin", "");
    var earlier = together(second, first);
    var later = together(third, second);

    assertThat(merges.undo(shop, SOMEBODY, earlier)).isEqualTo(MergeAnswer.WENT_ON);
    assertThat(merges.undo(shop, SOMEBODY, later)).isEqualTo(MergeAnswer.DONE);
    assertThat(merges.undo(shop, SOMEBODY, earlier)).isEqualTo(MergeAnswer.DONE);
  }

  @Test
  void an_older_program_finds_the_one_that_stays_and_writes_nothing_into_it() {
    var kept = noted("Medlar", "sits at the window");
    var gone = noted("Medler", "brings her dog");
    write(handle ->
        handle.execute(
            """
            insert into adopted_profiles (shop_id, source, mark, profile_id, is_made, version)
            values (?, 'old/customers', 'm1', ?, true, 2)
            """,
            shop.id().value(),
            gone));
    var before = all("adopted_profiles");
    var merge = together(kept, gone);
    assertThat(all("adopted_profiles"))
        .contains(kept.toString(), "\"is_made\": false")
        .doesNotContain(gone.toString());

    assertThat(merges.undo(shop, SOMEBODY, merge)).isEqualTo(MergeAnswer.DONE);

    assertThat(all("adopted_profiles")).isEqualTo(before);
  }

  @Test
  void whoever_came_from_an_older_program_stays_who_she_is_and_anybody_else_is_emptied() {
    var kept = noted("Bullace", "");
    var adopted = noted("Bullas", "");
    var walkIn = noted("Bullis", "");
    write(handle -> {
      handle.execute(
          "insert into core.customer_legacy_ids (source, legacy_id, customer_id) values ('old', '7', ?)",
          customer(handle, adopted));
      handle.execute(
          "update core.customers set dietary_restrictions = 'Bullis only' where id = ?",
          customer(handle, walkIn));
    });
    var person = read(handle -> customer(handle, adopted));
    var row = row("core.customers", person);
    var other = read(handle -> customer(handle, walkIn));
    together(kept, adopted);
    together(kept, walkIn);
    assertThat(row("core.customers", person)).isEqualTo(row);
    var today = now;
    now = now.plusSeconds(40L * 24 * 3600);

    merges.sweep();

    now = today;
    assertThat(row("core.customers", person)).isEqualTo(row);
    assertThat(row("core.customers", other))
        .doesNotContain("Bullis")
        .doesNotContain("\"erased_at\": null");
  }

  @Test
  void it_comes_apart_although_its_person_has_another_profile_by_now() {
    var kept = noted("Loquat", "sits at the window");
    var gone = noted("Loquot", "brings her dog");
    var person = read(handle -> customer(handle, gone));
    var merge = together(kept, gone);
    write(handle ->
        handle.execute(
            "insert into customer_shop_profiles (shop_id, customer_id, first_name, last_name) values (?, ?, 'Ana', 'Loquot')",
            shop.id().value(),
            person));

    assertThat(merges.undo(shop, SOMEBODY, merge)).isEqualTo(MergeAnswer.DONE);

    assertThat(fields(gone).get("notes")).isEqualTo("brings her dog");
    UUID back = read(handle -> customer(handle, gone));
    assertThat(back).isNotEqualTo(person);
    together(kept, gone);
    erasures.erase(shop.id(), SOMEBODY, kept);
    assertThat(row("core.customers", person)).contains("Loquot");
  }

  @Test
  void an_address_of_somebody_who_is_erased_does_not_come_back() {
    var kept = noted("Sorb", "");
    var gone = noted("Sorbe", "lives+here@example.com");
    write(handle ->
        handle.execute(
            """
            insert into address_changes (shop_id, profile_id, before, after, typed_at, typed_by)
            values (?, ?, 'lives+here@example.com', null, now(), 'Bella')
            """,
            shop.id().value(),
            gone));
    write(handle ->
        handle.execute(
            "update customer_shop_profiles set import_key = 'lives+here@example.com Sorbe' where id = ?",
            gone));
    var merge = together(kept, gone);

    write(handle ->
        AddressTraces.forget(handle, shop.id(), "DE", List.of("lives+here@example.com"), now));

    assertThat(merges.undo(shop, SOMEBODY, merge)).isEqualTo(MergeAnswer.DONE);
    assertThat(all("address_changes")).contains(gone.toString()).doesNotContain("lives+here");
    assertThat(row("customer_shop_profiles", gone)).contains("\"import_key\": null");
    assertThat(fields(gone).get("notes")).isEqualTo("lives+here@example.com");
  }

  private UUID customer(Handle handle, UUID profile) {
    return handle
        .createQuery(
            "select customer_id from customer_shop_profiles where shop_id = :shop and id = :profile")
        .bind("shop", shop.id())
        .bind("profile", profile)
        .mapTo(UUID.class)
        .one();
  }

  private String row(String table, UUID id) {
    return read(handle ->
        handle
            .createQuery("select cast(to_jsonb(one) as text) from <table> one where id = :id")
            .define("table", table)
            .bind("id", id)
            .mapTo(String.class)
            .one());
  }

  private String all(String table) {
    return read(handle -> handle.createQuery(ALL).define("table", table).mapTo(String.class).one());
  }

  /** A walk-in of whom something is noted. */
  private UUID noted(String name, String note) {
    var id = UUID.randomUUID();
    write(handle -> {
      var contact = new Profile.Contact("", name, Optional.empty(), Optional.empty());
      ProfileRows.link(handle, id, contact, false, now);
      ProfileTokenQueries.rewrite(handle, shop.id(), id, contact.tokens("DE"));
      var typed = new EnumMap<ProfileField, String>(ProfileField.class);
      typed.put(ProfileField.NOTES, note);
      var found = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
      ProfileRows.update(handle, shop.id(), id, found.values().with(new ProfileValues(typed)), now);
    });
    return id;
  }

  /** As it is suggested; the entry of the ledger. */
  private UUID together(UUID kept, UUID gone) {
    var one = merges.side(shop.id(), kept).orElseThrow().profile().version();
    var other = merges.side(shop.id(), gone).orElseThrow().profile().version();
    assertThat(merges.merge(shop, SOMEBODY, new MergePlan(kept, one, gone, other, Map.of())))
        .isEqualTo(MergeAnswer.DONE);
    return merges.list(shop.id()).stream()
        .filter(merge -> merge.gone().equals(gone))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void play(int dice) {
    if (dice < 22) {
      book(somebody());
    } else if (dice < 40) {
      edit(somebody());
    } else if (dice < 46) {
      consent(somebody());
    } else if (dice < 50) {
      say(somebody());
    } else if (dice < 53) {
      erase(somebody());
    } else if (dice < 60) {
      thereAndBack();
    } else if (dice < 80) {
      join(somebody(), somebody());
    } else {
      undo();
    }
  }

  private void count(String what) {
    played.merge(what, 1, Integer::sum);
  }

  private UUID somebody() {
    var all = List.copyOf(people.keySet());
    return all.get(random.nextInt(all.size()));
  }

  private void add() {
    var id = UUID.randomUUID();
    var marker = "Zq" + ++number + "x";
    var hasAddress = random.nextInt(3) == 0;
    write(handle -> {
      var contact =
          new Profile.Contact(
              "Ana",
              marker,
              Optional.of(marker.toLowerCase(Locale.ROOT) + "@example.com").filter(_ -> hasAddress),
              Optional.empty());
      ProfileRows.link(handle, id, contact, false, now);
      ProfileTokenQueries.rewrite(handle, shop.id(), id, contact.tokens("DE"));
      var found = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
      ProfileRows.update(handle, shop.id(), id, found.values(), now);
    });
    people.put(id, new Card(marker, hasAddress, fields(id)));
  }

  private void book(UUID profile) {
    var booking = UUID.randomUUID();
    var status = List.of("completed", "no_show", "cancelled").get(random.nextInt(3));
    write(handle -> {
      handle
          .createUpdate(
              """
              with made as (
                insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
                  cancel_notice_minutes, customer_name, cancelled_at)
                select :shop, :id, id, customer_id, :status, :start, cast(:start as timestamptz) + interval '30 minutes', :price, 0,
                  :marker, case when :status = 'cancelled' then cast(:start as timestamptz) end
                from customer_shop_profiles
                where shop_id = :shop
                and id = :profile
                returning *)
              insert into booking_items (shop_id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents)
              select made.shop_id, made.id, made.customer_id, 0, services.id, stylists.id, made.starts_at, made.ends_at, made.price_cents
              from made
              join services on services.shop_id = made.shop_id
              join stylists on stylists.shop_id = made.shop_id
              """)
          .bind("shop", shop.id())
          .bind("id", booking)
          .bind("status", status)
          .bind("start", now)
          .bind("price", 1000 + random.nextInt(5000))
          .bind("profile", profile)
          .bind("marker", person(profile).marker())
          .execute();
      FigureQueries.recompute(handle, shop.id(), profile);
    });
    bookings.put(booking, profile);
    count("booked");
  }

  private void edit(UUID profile) {
    var field =
        List.of(
                ProfileField.NOTES,
                ProfileField.ALLERGY_NOTE,
                ProfileField.PHONE,
                ProfileField.TAGS,
                ProfileField.LOYALTY_POINTS,
                ProfileField.BIRTH_DATE,
                ProfileField.STATUS,
                ProfileField.PRONOUNS)
            .get(random.nextInt(8));
    var text =
        switch (field.kind()) {
          case PHONE -> "+49309" + (100000 + random.nextInt(900000));
          case POINTS -> String.valueOf(random.nextInt(50));
          case DAY -> "19" + (50 + random.nextInt(40)) + "-05-14";
          case STATUS -> random.nextBoolean() ? "vip" : "active";
          case TAGS -> random.nextBoolean() ? "curls, tag" + random.nextInt(4) : "";
          default -> random.nextInt(4) == 0 ? "" : "note " + random.nextInt(6);
        };
    write(handle -> {
      var before = ProfileQueries.find(handle, shop.id(), profile).orElseThrow();
      var typed = new EnumMap<ProfileField, String>(ProfileField.class);
      typed.put(field, text);
      var values = before.values().with(new ProfileValues(typed));
      ProfileRows.update(handle, shop.id(), profile, values, now);
      TagRows.write(handle, shop.id(), profile, values.tags());
      ProfileTokenQueries.rewrite(handle, shop.id(), profile, values.contact().tokens("DE"));
    });
    set(profile, field.key(), text);
    count("edited");
  }

  private void set(UUID profile, String key, String text) {
    var fields = new HashMap<>(person(profile).fields());
    fields.put(key, text);
    people.put(profile, person(profile).with(fields));
  }

  private Card person(UUID profile) {
    return Optional.ofNullable(people.get(profile)).orElseThrow();
  }

  private void consent(UUID profile) {
    var purpose = Consent.Purpose.values()[random.nextInt(4)];
    var consent = new Consent(purpose, random.nextBoolean(), now, Consent.Source.SHOP);
    write(handle -> ConsentRows.write(handle, shop.id(), profile, consent));
    set(profile, purpose.key(), said(consent));
    count("consented");
  }

  private static String said(Consent consent) {
    return consent.changedAt() + (consent.granted() ? " yes" : " no");
  }

  /** The person says that the profile, and whatever was put into it, is hers. */
  private void say(UUID profile) {
    if (person(profile).hasAddress()) {
      var side = merges.side(shop.id(), profile).orElseThrow();
      var contact = side.profile().contact();
      var own =
          new OwnProfile(
              shop.id(),
              shop.slug(),
              shop.name(),
              "DE",
              shop.zone(),
              profile,
              side.person(),
              OwnProfile.Tie.ME,
              contact.firstName(),
              contact.lastName(),
              contact.email(),
              contact.phone(),
              Optional.empty(),
              false);
      write(handle -> ProfileOwnership.claim(handle, own, now));
      assertThat(withheld(profile)).isZero();
      count("said");
    }
  }

  private int withheld(UUID profile) {
    return read(handle ->
        handle
            .createQuery(
                """
                select count(*)
                from bookings
                where shop_id = :shop
                and profile_id = :profile
                and withheld
                """)
            .bind("shop", shop.id())
            .bind("profile", profile)
            .mapTo(Integer.class)
            .one());
  }

  private void erase(UUID profile) {
    var group = new HashSet<>(Set.of(profile));
    for (var before = 0; before < group.size(); ) {
      before = group.size();
      open.stream().filter(one -> group.contains(one.kept())).forEach(one -> group.add(one.gone()));
    }
    var markers = new HashSet<>(Set.of(person(profile).marker()));
    open.stream()
        .filter(one -> group.contains(one.gone()))
        .forEach(one -> markers.add(one.card().marker()));
    // Where its bookings go back to before they lose their names.
    for (var index = open.size() - 1; index >= 0; index--) {
      var one = open.get(index);
      if (group.contains(one.gone())) {
        one.bookings().stream()
            .filter(booking -> one.kept().equals(bookings.get(booking)))
            .forEach(booking -> bookings.put(booking, one.gone()));
      }
    }
    erasures.erase(shop.id(), SOMEBODY, profile);
    people.remove(profile);
    open.stream()
        .filter(one -> group.contains(one.gone()))
        .forEach(one ->
            assertThat(merges.undo(shop, SOMEBODY, one.id())).isEqualTo(MergeAnswer.MISSING));
    open.removeIf(one -> group.contains(one.gone()));
    markers.forEach(marker -> assertThat(holding(marker)).as(marker).isEmpty());
    count("erased");
  }

  private Optional<Joined> join(UUID kept, UUID gone) {
    if (kept.equals(gone)) {
      assertThat(merges.merge(shop, SOMEBODY, new MergePlan(kept, 1, gone, 1, Map.of())))
          .isEqualTo(MergeAnswer.MISSING);
      count("herself");
      return Optional.empty();
    }
    var one = merges.side(shop.id(), kept).orElseThrow();
    var other = merges.side(shop.id(), gone).orElseThrow();
    var picks = new EnumMap<ProfileField, MergePick>(ProfileField.class);
    for (var field : MergeField.between(one.profile(), other.profile())) {
      picks.put(field.field(), field.picks().get(random.nextInt(field.picks().size())));
    }
    var row = row(gone);
    var answer =
        merges.merge(
            shop,
            SOMEBODY,
            new MergePlan(kept, one.profile().version(), gone, other.profile().version(), picks));
    var expected =
        person(gone).hasAddress()
            ? person(kept).hasAddress() ? MergeAnswer.TWO_ADDRESSES : MergeAnswer.ADDRESS_GOES
            : MergeAnswer.DONE;
    assertThat(answer).isEqualTo(expected);
    if (answer != MergeAnswer.DONE) {
      count(answer.name());
      return Optional.empty();
    }
    var before = person(kept).fields();
    var after = new HashMap<>(before);
    for (var field : MergeField.between(one.profile(), other.profile())) {
      after.put(
          field.field().key(), picked(field, Objects.requireNonNull(picks.get(field.field()))));
    }
    var theirs = person(gone).fields();
    for (var purpose : Consent.Purpose.values()) {
      var mine = Objects.requireNonNull(before.get(purpose.key()));
      var said = Objects.requireNonNull(theirs.get(purpose.key()));
      after.put(purpose.key(), said.compareTo(mine) > 0 ? said : mine);
    }
    var moved =
        bookings.entrySet().stream()
            .filter(entry -> entry.getValue().equals(gone))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    moved.forEach(booking -> bookings.put(booking, kept));
    var joined =
        new Joined(
            merges.list(shop.id()).getFirst().id(),
            kept,
            gone,
            person(gone),
            before,
            Map.copyOf(after),
            moved,
            row);
    people.put(kept, person(kept).with(after));
    people.remove(gone);
    open.add(joined);
    assertThat(merges.wentTo(shop.id(), gone)).contains(kept);
    count("merged");
    return Optional.of(joined);
  }

  /** Sorted like the tags in the database. */
  private static String picked(MergeField field, MergePick pick) {
    var text =
        switch (pick) {
          case KEPT -> field.kept();
          case GONE -> field.gone();
          case BOTH -> field.both();
        };
    return field.field() == ProfileField.TAGS
        ? FieldKind.tags(text).stream().sorted().collect(Collectors.joining(", "))
        : text;
  }

  private void undo() {
    if (open.isEmpty()) {
      return;
    }
    var one = open.get(random.nextInt(open.size()));
    var expected =
        !people.containsKey(one.kept())
            ? MergeAnswer.WENT_ON
            : isCovered(one) ? MergeAnswer.COVERED : MergeAnswer.DONE;
    assertThat(merges.undo(shop, SOMEBODY, one.id())).isEqualTo(expected);
    if (expected != MergeAnswer.DONE) {
      count(expected.name());
      return;
    }
    back(one);
    assertThat(merges.undo(shop, SOMEBODY, one.id())).isEqualTo(MergeAnswer.UNDONE);
    count("undone");
  }

  private boolean isCovered(Joined one) {
    return open.subList(open.indexOf(one) + 1, open.size()).stream()
        .filter(later -> later.kept().equals(one.kept()))
        .anyMatch(later -> later.changed().stream().anyMatch(one.changed()::contains));
  }

  /** The rule: what is still as the merge left it is as before; what has moved is back. */
  private void back(Joined one) {
    var fields = new HashMap<>(person(one.kept()).fields());
    one.after()
        .forEach((key, text) -> {
          if (text.equals(fields.get(key))) {
            fields.put(key, Optional.ofNullable(one.before().get(key)).orElseThrow());
          }
        });
    people.put(one.kept(), person(one.kept()).with(fields));
    people.put(one.gone(), one.card());
    one.bookings().stream()
        .filter(booking -> one.kept().equals(bookings.get(booking)))
        .forEach(booking -> bookings.put(booking, one.gone()));
    open.remove(one);
    assertThat(row(one.gone())).as("the row that was gone").isEqualTo(one.row());
  }

  /** Where nothing happens in between, nothing in the whole shop shows that anything was done. */
  private void thereAndBack() {
    var before = everything();
    var joined = join(somebody(), somebody());
    if (joined.isPresent()) {
      assertThat(merges.undo(shop, SOMEBODY, joined.get().id())).isEqualTo(MergeAnswer.DONE);
      back(joined.get());
      count("byte for byte");
    }
    assertThat(everything()).isEqualTo(before);
  }

  private Map<String, String> everything() {
    var all = new LinkedHashMap<String, String>();
    for (var table :
        List.of(
            "customer_shop_profiles",
            "bookings",
            "booking_items",
            "profile_tags",
            "profile_consents",
            "profile_search_tokens",
            "profile_views",
            "customer_stylist_preferences",
            "customer_service_preferences",
            "core.customers")) {
      all.put(table, all(table));
    }
    return all;
  }

  /** The row as it is, but for the figures, which follow the bookings. */
  private String row(UUID profile) {
    return read(handle ->
        handle
            .createQuery(
                """
                select cast(to_jsonb(one) - array['total_bookings', 'total_spend_cents', 'last_booking_at', 'no_show_count', 'recency'] as text)
                from customer_shop_profiles one
                where shop_id = :shop
                and id = :profile
                """)
            .bind("shop", shop.id())
            .bind("profile", profile)
            .mapTo(String.class)
            .one());
  }

  private Map<UUID, UUID> placed() {
    return read(handle ->
        handle
            .createQuery("select id, profile_id from bookings where shop_id = :shop")
            .bind("shop", shop.id())
            .reduceRows(
                new HashMap<UUID, UUID>(),
                (all, row) -> {
                  all.put(row.getColumn("id", UUID.class), row.getColumn("profile_id", UUID.class));
                  return all;
                }));
  }

  private Map<String, String> fields(UUID profile) {
    return read(handle -> {
      var found = ProfileQueries.find(handle, shop.id(), profile).orElseThrow();
      var fields = new HashMap<>(found.values().byKey());
      for (var purpose : Consent.Purpose.values()) {
        fields.put(purpose.key(), found.consent(purpose).map(MergeRoundsTest::said).orElse(""));
      }
      return Map.copyOf(fields);
    });
  }

  /** Where a word stands that only one person has. */
  private List<String> holding(String marker) {
    return read(handle ->
        handle
            .createQuery(
                """
                select 'ledger' from profile_merges one where cast(to_jsonb(one) as text) ilike '%' || :marker || '%'
                union all
                select 'profile' from customer_shop_profiles one where cast(to_jsonb(one) as text) ilike '%' || :marker || '%'
                union all
                select 'token' from profile_search_tokens one where cast(to_jsonb(one) as text) ilike '%' || :marker || '%'
                union all
                select 'history' from audit_entries one where cast(to_jsonb(one) as text) ilike '%' || :marker || '%'
                union all
                select 'booking' from bookings one where cast(to_jsonb(one) as text) ilike '%' || :marker || '%'
                """)
            .bind("marker", marker)
            .mapTo(String.class)
            .list());
  }

  private <T> T read(Function<Handle, T> reading) {
    return database.platform().read(shop.id(), reading);
  }

  private void write(Consumer<Handle> writing) {
    database.platform().useWrite(shop.id(), writing);
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
