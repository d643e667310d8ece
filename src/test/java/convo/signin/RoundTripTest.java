package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Relay;
import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the Gate costs the database, counted on the wire. */
class RoundTripTest {
  @Test
  void a_request_with_a_session_asks_the_database_once_and_a_guest_not_at_all() throws IOException {
    var database = TestDatabase.migrated();
    try (var relay = new Relay(URI.create(database.url()).getPort());
        var portal = SignInPortal.startBehind(relay.port(), database)) {
      portal.shop("bella", "Bella's Salon");
      portal.shop("rita", "Rita's Barbers");
      var both = portal.account("both@trip.t");
      portal.member("bella", both, "owner");
      portal.member("rita", both, "stylist");
      var person = portal.signedIn("both@trip.t");
      var guest = portal.guest();

      assertThat(fewest(relay, () -> guest.get("/sign-in"))).isZero();
      assertThat(fewest(relay, () -> person.get("/places"))).isEqualTo(1);
      assertThat(fewest(relay, () -> person.get("/shops/nobody"))).isEqualTo(1);
    }
  }

  /** One for the Gate, one through the customer's own door, whatever the list is filtered by. */
  @Test
  void all_bookings_of_a_customer_are_one_round_trip() throws IOException {
    var database = TestDatabase.migrated();
    try (var relay = new Relay(URI.create(database.url()).getPort());
        var portal = SignInPortal.startBehind(relay.port(), database)) {
      var cleo = portal.guest().signedIn("cleo@example.com", DemoPerson.PASSWORD);

      assertThat(cleo.get("/me?shop=rita").text()).contains("So far");
      assertThat(fewest(relay, () -> cleo.get("/me"))).isEqualTo(2);
      assertThat(fewest(relay, () -> cleo.get("/me?shop=rita"))).isEqualTo(2);
      // And two through the platform's: who is no customer yet is told there of what is asked of
      // her.
      assertThat(fewest(relay, () -> cleo.get("/me/shops"))).isEqualTo(4);
    }
  }

  /** Of several requests, because the pool now and then asks whether a connection still lives. */
  private static int fewest(Relay relay, Runnable request) {
    return IntStream.range(0, 6)
        .map(number -> {
          relay.roundTrips();
          request.run();
          return relay.roundTrips();
        })
        .min()
        .orElseThrow();
  }
}
