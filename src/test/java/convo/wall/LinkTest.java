package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Linking a profile to its person: the one place where a shop's typing meets {@code
 * core.customers}, tried as the shop's own login role.
 */
class LinkTest {
  private static final TwoShops SHOPS = TwoShops.open();

  @AfterAll
  static void close() {
    SHOPS.close();
  }

  @Test
  void a_known_and_an_unknown_address_are_answered_alike() {
    var known = add(TwoShops.BELLAS, "Bea", "ana@b.example");
    var unknown = add(TwoShops.BELLAS, "Bea", "nobody@b.example");

    assertThat(row(known)).isEqualTo("Bea ana@b.example null null");
    assertThat(row(unknown)).isEqualTo("Bea nobody@b.example null null");
    assertThat(person(known)).isEqualTo(person(TwoShops.profileOfRitas()));
  }

  @Test
  void a_name_typed_here_changes_no_person_and_no_other_shop() {
    var before = elsewhere();

    add(TwoShops.BELLAS, "Somebody Else", "dan@example.com");

    assertThat(elsewhere()).isEqualTo(before);
  }

  @Test
  void the_same_address_again_is_the_profile_that_is_there() {
    var first = add(TwoShops.BELLAS, "Cleo", "lea@example.com");

    assertThat(add(TwoShops.BELLAS, "Cleopatra", "lea@example.com")).isEqualTo(first);
    assertThat(row(first)).startsWith("Cleo ");
  }

  @Test
  void a_walk_in_with_a_phone_alone_is_a_person_of_her_own() {
    var first = link(TwoShops.BELLAS, UUID.randomUUID(), "Dee", null, "+4930901820", false);
    var second = link(TwoShops.BELLAS, UUID.randomUUID(), "Dee", null, "+4930901820", false);

    assertThat(first).isNotEqualTo(second);
    assertThat(person(first)).isNotEqualTo(person(second));
    assertThat(email(person(first))).isEmpty();
  }

  @Test
  void a_child_is_a_person_of_her_own_reached_through_her_mother() {
    var mother = add(TwoShops.BELLAS, "Eva", "eva@example.com");
    var child = link(TwoShops.BELLAS, UUID.randomUUID(), "Fay", "eva@example.com", null, true);

    assertThat(person(child)).isNotEqualTo(person(mother));
    assertThat(email(person(child))).isEmpty();
    assertThat(contact(person(child))).contains(person(mother));
  }

  @Test
  void a_child_under_an_unknown_address_names_nobody() {
    var child =
        link(TwoShops.BELLAS, UUID.randomUUID(), "Gus", "parent@example.com", "+4930", true);
    var parent = contact(person(child)).orElseThrow();

    assertThat(email(parent)).contains("parent@example.com");
    assertThat(name(parent)).isEmpty();
  }

  @Test
  void a_corrected_address_leads_to_the_right_person() {
    var profile = add(TwoShops.BELLAS, "Hal", "typo@example.com");
    var wrong = person(profile);

    link(TwoShops.BELLAS, profile, "Hal", "hal@example.com", null, false);

    assertThat(person(profile)).isNotEqualTo(wrong);
    assertThat(email(person(profile))).contains("hal@example.com");
  }

  @Test
  void a_claimed_profile_is_handed_to_nobody_else() {
    var profile = add(TwoShops.BELLAS, "Ida", "ida@example.com");
    var ida = person(profile);
    claim(profile);

    assertThat(link(TwoShops.BELLAS, profile, "Ida", "thief@example.com", null, false))
        .isEqualTo(profile);
    assertThat(person(profile)).isEqualTo(ida);
  }

  @Test
  void a_profile_without_address_is_detached_even_when_claimed() {
    var profile = add(TwoShops.BELLAS, "Jan", "jan@example.com");
    var jan = person(profile);
    claim(profile);

    link(TwoShops.BELLAS, profile, "", null, null, false);

    assertThat(person(profile)).isNotEqualTo(jan);
    assertThat(email(person(profile))).isEmpty();
    assertThat(row(profile)).endsWith(" null");
  }

  @Test
  void bookings_follow_their_profile_to_the_other_person() {
    link(TwoShops.RITAS, TwoShops.profileOfRitas(), "Ana", "ana-new@b.example", null, false);

    assertThat(
            strings(
                """
                select distinct customer_id
                from bookings
                where shop_id = 2
                and profile_id = 'b0000000-0000-0000-0000-00000000b001'
                """))
        .isEqualTo(
            strings(
                """
                select customer_id
                from customer_shop_profiles
                where shop_id = 2
                and id = 'b0000000-0000-0000-0000-00000000b001'
                """));
    link(TwoShops.RITAS, TwoShops.profileOfRitas(), "Ana", "ana@b.example", null, false);
  }

  @Test
  void another_shops_profile_cannot_be_linked() {
    var before = elsewhere();

    link(TwoShops.BELLAS, TwoShops.profileOfRitas(), "Mine", "mine@example.com", null, false);

    assertThat(elsewhere()).isEqualTo(before);
  }

  @Test
  void nothing_is_linked_without_a_shop() {
    assertThatThrownBy(() ->
            SHOPS
                .database()
                .platform()
                .useWrite(handle ->
                    link(handle, UUID.randomUUID(), "Kim", "kim@example.com", null, false)))
        .hasMessageContaining("no shop is set");
  }

  @Test
  void two_shops_add_the_same_address_at_once() throws Exception {
    var profiles = overlapping(TwoShops.BELLAS, TwoShops.RITAS, "both@example.com");

    assertThat(profiles).doesNotHaveDuplicates();
    assertThat(profiles).extracting(LinkTest::person).containsOnly(person(profiles.getFirst()));
  }

  @Test
  void one_shop_adds_the_same_address_twice_at_once() throws Exception {
    var profiles = overlapping(TwoShops.BELLAS, TwoShops.BELLAS, "twice@example.com");

    assertThat(profiles).containsOnly(profiles.getFirst());
  }

  /** The first transaction commits only when the second one is waiting for it. */
  private static List<UUID> overlapping(ShopId first, ShopId second, String email)
      throws Exception {
    var linked = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var early =
          threads.submit(() ->
              SHOPS
                  .database()
                  .shops()
                  .write(
                      first,
                      handle -> {
                        var profile = link(handle, UUID.randomUUID(), "Lea", email, null, false);
                        linked.countDown();
                        untilSomebodyWaits();
                        return profile;
                      }));
      assertThat(linked.await(10, TimeUnit.SECONDS)).isTrue();
      var late = threads.submit(() -> add(second, "Lee", email));
      return List.of(early.get(), late.get());
    }
  }

  private static void untilSomebodyWaits() {
    var waiting =
        """
        select pid
        from pg_stat_activity
        where datname = current_database()
        and wait_event_type = 'Lock'
        """;
    for (var tries = 0; strings(waiting).isEmpty(); tries++) {
      assertThat(tries).as("questions until the second transaction waits").isLessThan(2_000);
    }
  }

  private static UUID add(ShopId shop, String name, String email) {
    return link(shop, UUID.randomUUID(), name, email, null, false);
  }

  private static UUID link(
      ShopId shop,
      UUID profile,
      String name,
      @Nullable String email,
      @Nullable String phone,
      boolean family) {
    return SHOPS
        .database()
        .shops()
        .write(shop, handle -> link(handle, profile, name, email, phone, family));
  }

  private static UUID link(
      Handle handle,
      UUID profile,
      String name,
      @Nullable String email,
      @Nullable String phone,
      boolean family) {
    return handle
        .createQuery("select link_profile(:profile, :name, '', :email, :phone, :family, now())")
        .bind("profile", profile)
        .bind("name", name)
        .bind("email", email)
        .bind("phone", phone)
        .bind("family", family)
        .mapTo(UUID.class)
        .one();
  }

  private static void claim(UUID profile) {
    SHOPS
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set claimed_at = now() where id = ?", profile));
  }

  /** All that ours must not touch: every person who was there, and the other shop's profiles. */
  private static List<String> elsewhere() {
    return strings(
        """
        select c::text
        from core.customers c
        where id in (
          select customer_id
          from customer_shop_profiles
          where shop_id = 2)
        union all
        select p::text
        from customer_shop_profiles p
        where shop_id = 2
        order by 1
        """);
  }

  private static String row(UUID profile) {
    return strings(
            """
            select concat(first_name, ' ', coalesce(email, 'null'), ' ', coalesce(phone, 'null'), ' ',
              coalesce(claimed_at::text, 'null'))
            from customer_shop_profiles
            where id = '%s'
            """
                .formatted(profile))
        .getFirst();
  }

  private static UUID person(UUID profile) {
    return UUID.fromString(
        strings("select customer_id from customer_shop_profiles where id = '%s'".formatted(profile))
            .getFirst());
  }

  private static Optional<String> email(UUID person) {
    return of(person, "email");
  }

  private static Optional<UUID> contact(UUID person) {
    return of(person, "contact_customer_id").map(UUID::fromString);
  }

  private static String name(UUID person) {
    return of(person, "first_name").orElseThrow();
  }

  private static Optional<String> of(UUID person, String column) {
    return strings(
            "select %s from core.customers where id = '%s' and %1$s is not null"
                .formatted(column, person))
        .stream()
        .findFirst();
  }

  private static List<String> strings(String question) {
    return SHOPS
        .witness()
        .withHandle(handle -> handle.createQuery(question).mapTo(String.class).list());
  }
}
