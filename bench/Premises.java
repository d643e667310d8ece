import convo.signin.HashCost;
import convo.signin.Passwords;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.copy.CopyManager;

/**
 * The shops with their teams and hours, and who can sign in: an owner of each shop, and some
 * customers.
 */
final class Premises {
  /** Everybody's. */
  static final String PASSWORD = "bench-password-2026";

  private static final int CUSTOMERS = 200;
  private static final List<String> STYLISTS =
      List.of("Sam", "Kim", "Alex", "Robin", "Toni", "Noa");

  private final Plan plan;
  private final Rows shops =
      new Rows(
          "shops", "id, slug, name, time_zone, currency, country, locale, created_at, updated_at");
  private final Rows stylists = new Rows("stylists", "shop_id, id, key, name, position");
  private final Rows services =
      new Rows(
          "services",
          "shop_id, id, key, name, price_cents, duration_minutes, gap_after_minutes, gap_minutes, position,"
              + " created_at, updated_at");
  private final Rows offered = new Rows("stylist_services", "shop_id, stylist_id, service_id");
  private final Rows hours =
      new Rows("working_hours", "shop_id, stylist_id, weekday, start_minute, end_minute");
  private final Rows accounts =
      new Rows("accounts", "id, email, email_verified_at, name, password_hash, customer_id");
  private final Rows memberships = new Rows("memberships", "shop_id, account_id, role");

  Premises(Plan plan) {
    this.plan = plan;
  }

  void send(CopyManager copy) throws SQLException {
    var hash = new Passwords(HashCost.OWASP).hash(PASSWORD);
    plan.all().forEach(shop -> open(shop, hash));
    for (var place = 0; place < Math.min(CUSTOMERS, plan.customers()); place++) {
      var who = plan.person(place);
      who.email()
          .ifPresent(email ->
              accounts.add(
                  Ids.of('k', 0, who.number()),
                  email,
                  plan.begunAt(),
                  who.firstName(),
                  hash,
                  who.id()));
    }
    for (var rows : List.of(shops, stylists, services, offered, hours, accounts, memberships)) {
      rows.send(copy);
    }
  }

  private void open(ShopPlan shop, String hash) {
    var since = plan.begunAt().minus(Duration.ofDays(1_500));
    shops.add(
        shop.id(),
        shop.slug(),
        "Bench " + shop.id(),
        "Europe/Berlin",
        "EUR",
        "DE",
        "de-DE",
        since,
        since);
    for (var at = 0; at < ShopPlan.SERVICES.size(); at++) {
      var work = ShopPlan.SERVICES.get(at);
      services.add(
          shop.id(),
          shop.service(at),
          work.key(),
          work.name(),
          work.cents(),
          work.minutes(),
          Optional.of(work.gapAfter()).filter(minutes -> minutes > 0),
          Optional.of(work.gap()).filter(minutes -> minutes > 0),
          at,
          since,
          since);
    }
    for (var at = 0; at < shop.stylists(); at++) {
      employ(shop, at);
    }
    var owner = Ids.of('o', shop.id(), 0);
    accounts.add(owner, shop.owner(), plan.begunAt(), "Owner " + shop.id(), hash, Optional.empty());
    memberships.add(shop.id(), owner, "owner");
  }

  private void employ(ShopPlan shop, int at) {
    var name =
        STYLISTS.get(at % STYLISTS.size())
            + (at < STYLISTS.size() ? "" : " " + at / STYLISTS.size());
    stylists.add(shop.id(), shop.stylist(at), "stylist-" + at, name, at);
    for (var service = 0; service < ShopPlan.SERVICES.size(); service++) {
      offered.add(shop.id(), shop.stylist(at), shop.service(service));
    }
    for (var weekday = 1; weekday <= 6; weekday++) {
      hours.add(shop.id(), shop.stylist(at), weekday, 8 * 60, 20 * 60);
    }
  }
}
