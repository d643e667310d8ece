package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.audit.Actor;
import convo.database.Database;
import convo.database.ShopId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who opened a profile, and that it costs a write a minute at most. */
class ViewQueriesTest {
  private static final Instant NINE = TestConvo.CLOCK.instant();

  @Test
  void a_look_is_written_once_a_minute_for_staff_and_for_support_apart() {
    try (var convo = TestConvo.fresh();
        var database = Database.open(convo.database().settings())) {
      var witness = convo.database().witness();

      look(database, witness, Actor.Kind.STAFF, 0);
      look(database, witness, Actor.Kind.STAFF, 59);
      look(database, witness, Actor.Kind.SUPPORT, 59);
      assertThat(seen(witness, "staff")).isEqualTo(NINE);
      assertThat(seen(witness, "support")).isEqualTo(NINE.plusSeconds(59));

      look(database, witness, Actor.Kind.STAFF, 60);
      assertThat(seen(witness, "staff")).isEqualTo(NINE.plusSeconds(60));
    }
  }

  @Test
  void a_profile_that_somebody_holds_is_shown_at_once_and_the_look_is_written_later() {
    try (var convo = TestConvo.fresh();
        var holder = convo.database().holder()) {
      var mia = convo.bella().get("/shops/bella/customers").link("Mia Marsh");
      holder.begin();
      holder.execute("select id from customer_shop_profiles where first_name = 'Mia' for update");

      assertThat(convo.bella().get(mia).text()).contains("Mia Marsh");
      assertThat(looks(convo)).isZero();

      holder.rollback();
      convo.bella().get(mia);
      assertThat(looks(convo)).isEqualTo(1);
    }
  }

  private static long looks(TestConvo convo) {
    return number(convo.database().witness(), "select count(*) from profile_views");
  }

  private static void look(Database database, Jdbi witness, Actor.Kind viewer, int later) {
    var shop =
        number(witness, "select shop_id from customer_shop_profiles where first_name = 'Mia'");
    var profile =
        witness.withHandle(handle ->
            handle
                .createQuery("select id from customer_shop_profiles where first_name = 'Mia'")
                .mapTo(UUID.class)
                .one());
    new ViewQueries(database.shops(), () -> NINE.plusSeconds(later))
        .add(new ShopId(shop), profile, viewer);
  }

  private static long number(Jdbi witness, String question) {
    return witness.withHandle(handle -> handle.createQuery(question).mapTo(Long.class).one());
  }

  private static Instant seen(Jdbi witness, String viewer) {
    return witness.withHandle(handle ->
        handle
            .createQuery("select at from profile_views where viewer = :viewer")
            .bind("viewer", viewer)
            .mapTo(Instant.class)
            .one());
  }
}
