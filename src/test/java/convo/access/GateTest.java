package convo.access;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.signin.SignInPortal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final SignInPortal PORTAL = SignInPortal.start();

  @BeforeAll
  static void open() {
    PORTAL.shop("bella", "Bella's Salon");
    PORTAL.shop("rita", "Rita's Barbers");
    PORTAL.member("bella", PORTAL.account("bella@gate.g"), "owner");
    PORTAL.member("rita", PORTAL.account("rita@gate.g"), "owner");
    PORTAL.member("bella", PORTAL.account("sam@gate.g"), "stylist");
    PORTAL.account("cleo@gate.g");
    var both = PORTAL.account("both@gate.g");
    PORTAL.member("bella", both, "manager");
    PORTAL.member("rita", both, "stylist");
    PORTAL.secondFactor(PORTAL.support("ada@gate.g"));
  }

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void a_guest_is_asked_to_sign_in_and_led_back() {
    assertThat(PORTAL.guest().get("/shops/bella/customers?q=cleo").location())
        .isEqualTo("/sign-in?next=%2Fshops%2Fbella%2Fcustomers%3Fq%3Dcleo");
  }

  @Test
  void a_guest_learns_nothing_of_which_shops_there_are() {
    assertThat(PORTAL.guest().get("/shops/nobody").location())
        .isEqualTo(PORTAL.guest().get("/shops/bella").location().replace("bella", "nobody"));
  }

  @Test
  void a_fragment_for_somebody_signed_out_sends_the_whole_page_to_sign_in() {
    var answer =
        PORTAL
            .guest()
            .send(
                "GET",
                "/shops/bella/customers?q=c",
                "",
                Map.of(
                    "HX-Request", "true",
                    "HX-Target", "list",
                    "HX-Current-URL", "https://evil.example/shops/bella/customers?q=cl"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect"))
        .hasValue("/sign-in?next=%2Fshops%2Fbella%2Fcustomers%3Fq%3Dcl");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void a_change_by_a_guest_leads_to_sign_in_without_a_way_back() {
    var guest = PORTAL.guest();
    var token = guest.token("/sign-in");

    var answer = guest.send("POST", "/account", "name=x&csrf=" + token, Map.of());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/sign-in");
  }

  @Test
  void another_owners_shop_is_like_a_shop_that_is_not_there() {
    var rita = PORTAL.signedIn("rita@gate.g");

    assertThat(shape(rita.get("/shops/bella"), "bella"))
        .isEqualTo(shape(rita.get("/shops/nobody"), "nobody"))
        .startsWith("404");
    assertThat(shape(rita.get("/shops/bella/customers/new"), "bella"))
        .isEqualTo(shape(rita.get("/shops/nobody/customers/new"), "nobody"));
    assertThat(rita.get("/shops/rita").status()).isEqualTo(200);
    assertThat(rita.get("/shops/RITA").status()).isEqualTo(404);
  }

  @Test
  void a_role_that_is_too_low_is_refused_where_one_belongs() {
    var sam = PORTAL.signedIn("sam@gate.g");

    assertThat(sam.get("/shops/bella").status()).isEqualTo(200);
    assertThat(sam.get("/shops/bella/customers/new").status()).isEqualTo(403);
  }

  @Test
  void supports_pages_are_there_for_support_alone() {
    var ada = PORTAL.proved("ada@gate.g");

    assertThat(ada.get("/support").status()).isEqualTo(200);
    assertThat(ada.get("/shops/bella").status()).isEqualTo(404);
    assertThat(PORTAL.signedIn("bella@gate.g").get("/support").status()).isEqualTo(404);
  }

  @Test
  void one_place_is_gone_to_and_several_are_offered() throws Exception {
    assertThat(landing("bella@gate.g")).isEqualTo("/shops/bella");
    assertThat(landing("ada@gate.g")).isEqualTo("/sign-in/second-factor");
    assertThat(landing("cleo@gate.g")).isEqualTo("/me");
    assertThat(landing("both@gate.g")).isEqualTo("/places");

    var both = PORTAL.signedIn("both@gate.g");
    var page = both.get("/places");
    assertThat(page.text())
        .contains("Bella's Salon as manager", "Rita's Barbers as stylist")
        .doesNotContain("last time", "My bookings");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(both.post("/places", Map.of("place", "/shops/rita")).location())
        .isEqualTo("/shops/rita");
    assertThat(both.get("/places").html().select("button[value=/shops/rita]").text())
        .contains("last time");
  }

  @Test
  void nobody_chooses_a_place_that_is_not_hers() {
    var bella = PORTAL.signedIn("bella@gate.g");

    for (var place : new String[] {"/shops/rita", "/support", "https://evil.example", ""}) {
      assertThat(bella.post("/places", Map.of("place", place)).status()).as(place).isEqualTo(404);
    }
  }

  @Test
  void a_membership_that_ends_ends_at_once() {
    var account = PORTAL.account("leaver@gate.g");
    PORTAL.member("bella", account, "manager");
    var leaver = PORTAL.signedIn("leaver@gate.g");
    assertThat(leaver.get("/shops/bella").status()).isEqualTo(200);

    PORTAL.execute("delete from memberships where account_id = ?", account);

    assertThat(leaver.get("/shops/bella").status()).isEqualTo(404);
  }

  private static String landing(String email) {
    var fields = Map.of("email", email, "password", SignInPortal.PASSWORD);
    return PORTAL.guest().post("/sign-in", "/sign-in", fields).location();
  }

  private static String shape(Answer answer, String slug) {
    return answer.status()
        + answer.body().replace(slug, "SLUG").replaceAll("[A-Za-z0-9_-]{43}", "TOKEN");
  }
}
