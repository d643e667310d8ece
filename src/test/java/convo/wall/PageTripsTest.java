package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestDatabase;
import convo.database.Relay;
import convo.signin.DemoPerson;
import convo.signin.SignInPortal;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/**
 * What each page costs in round trips to the database, counted on the wire: one for the Gate, and
 * one for all that the page shows.
 */
class PageTripsTest {
  private static final int MOST = 2;

  private static final List<String> OWNERS =
      List.of(
          "/places",
          "/opening",
          "/account",
          "/account/addresses",
          "/account/merges",
          "/account/sessions",
          "/account/second-factor",
          "/shops/{shop}",
          "/shops/{shop}/bookings/{booking}",
          "/shops/{shop}/calendar",
          "/shops/{shop}/calendar?view=week",
          "/shops/{shop}/reports?by=year",
          "/shops/{shop}/reports/bookings?list=lost",
          "/shops/{shop}/customers",
          "/shops/{shop}/customers?q=cle",
          "/shops/{shop}/customers/new",
          "/shops/{shop}/customers/{profile}",
          "/shops/{shop}/customers/{profile}/edit",
          "/shops/{shop}/customers/{profile}/bookings",
          "/shops/{shop}/customers/{profile}/changes",
          "/shops/{shop}/customers/{profile}/erasure",
          "/shops/{shop}/team",
          "/shops/{shop}/stylists/new",
          "/shops/{shop}/stylists/{stylist}",
          "/shops/{shop}/stylists/{stylist}/edit",
          "/shops/{shop}/stylists/{stylist}/hours/edit",
          "/shops/{shop}/stylists/{stylist}/exceptions/new",
          "/shops/{shop}/stylists/{stylist}/time-off/new",
          "/shops/{shop}/stylists/{stylist}/deactivation",
          "/shops/{shop}/services",
          "/shops/{shop}/services/new",
          "/shops/{shop}/services/{service}/edit",
          "/shops/{shop}/services/{service}/deactivation",
          "/shops/{shop}/settings",
          "/shops/{shop}/members/{member}",
          "/shops/{shop}/members/{member}/edit",
          "/shops/{shop}/members/{member}/removal",
          "/shops/{shop}/invitations/new",
          "/shops/{shop}/support-access",
          "/shops/{shop}/audit");

  private static final List<String> CUSTOMERS =
      List.of(
          "/me",
          "/me?shop=rita",
          "/me/bookings/{booking}",
          "/me/shops",
          "/me/shops/{shop}",
          "/me/shops/{shop}/consents",
          "/me/shops/{shop}/corrections",
          "/me/shops/{shop}/departure",
          "/me/family",
          "/me/phone",
          "/me/erasure",
          "/me/data.html",
          "/me/data.json");

  /** Pages that are opened less and still take more. None may come in, and none may grow. */
  private static final Map<String, Integer> MORE =
      Map.ofEntries(
          Map.entry("/account", 3),
          Map.entry("/account/addresses", 3),
          Map.entry("/me/data.html", 10),
          Map.entry("/me/data.json", 10),
          Map.entry("/me/erasure", 3),
          Map.entry("/me/phone", 3),
          Map.entry("/me/shops", 4),
          Map.entry("/me/shops/{shop}", 9),
          Map.entry("/me/shops/{shop}/consents", 3),
          Map.entry("/me/shops/{shop}/corrections", 3),
          Map.entry("/me/shops/{shop}/departure", 3),
          Map.entry("/shops/{shop}/audit", 4),
          Map.entry("/shops/{shop}/customers/{profile}/bookings", 3),
          Map.entry("/shops/{shop}/customers/{profile}/changes", 3),
          Map.entry("/shops/{shop}/customers/{profile}/edit", 3),
          Map.entry("/shops/{shop}/reports?by=year", 3),
          Map.entry("/shops/{shop}/services/{service}/deactivation", 3),
          Map.entry("/shops/{shop}/services/{service}/edit", 4),
          Map.entry("/shops/{shop}/stylists/{stylist}", 7),
          Map.entry("/shops/{shop}/stylists/{stylist}/deactivation", 3),
          Map.entry("/shops/{shop}/stylists/{stylist}/edit", 3),
          Map.entry("/shops/{shop}/stylists/{stylist}/exceptions/new", 4),
          Map.entry("/shops/{shop}/stylists/{stylist}/hours/edit", 3),
          Map.entry("/shops/{shop}/stylists/{stylist}/time-off/new", 4),
          Map.entry("/shops/{shop}/support-access", 5));

  private static final Map<String, String> THINGS =
      Map.of(
          "profile",
          "select cast(id as text) from customer_shop_profiles where shop_id = :shop and first_name = 'Cleo'",
          "stylist",
          "select cast(id as text) from stylists where shop_id = :shop and name = 'Sam'",
          "service",
          "select cast(id as text) from services where shop_id = :shop order by key limit 1",
          "member",
          "select cast(account_id as text) from memberships where shop_id = :shop and role = 'manager' limit 1",
          "booking",
          """
          select cast(bookings.id as text)
          from bookings
          join customer_shop_profiles profile using (shop_id, customer_id)
          where shop_id = :shop
          and first_name = 'Cleo'
          limit 1
          """);

  @Test
  void a_page_takes_two_round_trips_and_some_take_more_that_are_named_here() throws IOException {
    var database = TestDatabase.migrated();
    try (var relay = new Relay(URI.create(database.url()).getPort());
        var portal = SignInPortal.startBehind(relay.port(), database)) {
      var more = new TreeMap<String, Integer>();
      Map.of("bella", OWNERS, "cleo", CUSTOMERS)
          .forEach((who, pages) -> {
            var person = portal.guest().signedIn(who + "@example.com", DemoPerson.PASSWORD);
            addresses(database, pages)
                .forEach((page, path) -> {
                  assertThat(person.get(path).status()).as(page).isEqualTo(200);
                  var trips = fewest(relay, person, path);
                  if (trips > MOST) {
                    more.put(page, trips);
                  }
                });
          });
      assertThat(more).isEqualTo(new TreeMap<>(MORE));
    }
  }

  /** Cleo has said that Bella's profile is hers. */
  private static Map<String, String> addresses(TestDatabase database, List<String> pages) {
    var addresses = new TreeMap<String, String>();
    try (var witness = database.witness().open()) {
      witness.execute(
          "update customer_shop_profiles set claimed_at = now() where first_name = 'Cleo'");
      var shop = id(witness, 0, "select cast(id as text) from shops where slug = 'bella'");
      for (var page : pages) {
        var path = page.replace("{shop}", "bella");
        for (var thing : THINGS.keySet()) {
          if (path.contains("{" + thing + "}")) {
            var id = id(witness, Long.parseLong(shop), THINGS.getOrDefault(thing, ""));
            path = path.replace("{" + thing + "}", id);
          }
        }
        addresses.put(page, path);
      }
    }
    return addresses;
  }

  private static String id(Handle witness, long shop, String sql) {
    var query = witness.createQuery(sql);
    return (sql.contains(":shop") ? query.bind("shop", shop) : query).mapTo(String.class).one();
  }

  /** Of several requests, because the pool now and then asks whether a connection still lives. */
  private static int fewest(Relay relay, Person person, String path) {
    return IntStream.range(0, 5)
        .map(number -> {
          relay.roundTrips();
          person.get(path);
          return relay.roundTrips();
        })
        .min()
        .orElseThrow();
  }
}
