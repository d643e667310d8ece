import convo.bookings.BusyTime;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** Some of a shop's profiles with all that hangs on them, and what is derived of it. */
final class Chunk {
  private static final String COUNTRY = "DE";

  private final Rows profiles =
      new Rows(
          "customer_shop_profiles",
          "shop_id, id, customer_id, first_name, last_name, email, phone, sort_name, status, notes, allergy_note,"
              + " preferred_stylist_id, total_bookings, total_spend_cents, last_booking_at, no_show_count, claimed_at,"
              + " created_at, updated_at");
  private final Rows tokens =
      new Rows("profile_search_tokens", "shop_id, token, profile_id, contact");
  private final Rows tags = new Rows("profile_tags", "shop_id, profile_id, tag");
  private final Rows consents =
      new Rows("profile_consents", "shop_id, profile_id, purpose, granted, changed_at, source");
  private final Rows stylists =
      new Rows("customer_stylist_preferences", "shop_id, profile_id, stylist_id, bookings");
  private final Rows services =
      new Rows("customer_service_preferences", "shop_id, profile_id, service_id, bookings");
  private final Rows bookings =
      new Rows(
          "bookings",
          "shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents, cancel_notice_minutes,"
              + " customer_name, customer_email, customer_phone, cancelled_at, created_at, updated_at");
  private final Rows items =
      new Rows(
          "booking_items",
          "shop_id, id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents");
  private final Rows segments =
      new Rows("booking_segments", "shop_id, id, booking_id, item_id, stylist_id, during");

  private final Plan plan;
  private final int again;
  private final ShopPlan shop;
  private final int number;
  private final Diary diary;

  /** What is derived of one profile's bookings. */
  private static final class Figures {
    private int visits;
    private int noShows;
    private long cents;
    private Instant last = Instant.MIN;
    private final Map<UUID, Integer> stylists = new HashMap<>();
    private final Map<UUID, Integer> services = new HashMap<>();
  }

  /**
   * @param again as {@link Plan#again} says
   */
  Chunk(Plan plan, int again, ShopPlan shop, int number) {
    this.plan = plan;
    this.again = again;
    this.shop = shop;
    this.number = number;
    this.diary = Diary.of(shop, plan.begunAt());
  }

  /** In the order in which one refers to the other. */
  List<Rows> rows() {
    var from = number * ShopPlan.AT_ONCE;
    var many = Math.min(shop.profiles() - from, ShopPlan.AT_ONCE);
    var people = new Somebody[many];
    var figures = new Figures[many];
    for (var at = 0; at < many; at++) {
      people[at] = plan.at(shop.first() + from + at, again);
      figures[at] = new Figures();
    }
    var random = Ids.random('b', shop.id(), number);
    var share =
        (int)
            ((long) shop.bookings() * (from + many) / shop.profiles()
                - (long) shop.bookings() * from / shop.profiles());
    for (var at = 0; at < share; at++) {
      // Some come often, and many once or never.
      var chance = random.nextDouble();
      var whose = (int) (chance * chance * many);
      book(people[whose], figures[whose], at * shop.chunks() + number, random);
    }
    for (var at = 0; at < many; at++) {
      add(people[at], figures[at]);
    }
    return List.of(profiles, tokens, tags, consents, stylists, services, bookings, items, segments);
  }

  private UUID profile(Somebody somebody) {
    return Ids.of('p', shop.id(), somebody.number());
  }

  private void book(Somebody who, Figures figures, int slot, SplittableRandom random) {
    var kind = random.nextInt(ShopPlan.SERVICES.size());
    var work = ShopPlan.SERVICES.get(kind);
    var start = diary.start(slot);
    var end = start.plus(Duration.ofMinutes(work.minutes()));
    var status = status(start, random);
    var made = start.minus(Duration.ofDays(random.nextInt(1, 30)));
    var booking = Ids.of('b', shop.id(), slot);
    var item = Ids.of('i', shop.id(), slot);
    var stylist = shop.stylist(diary.stylist(slot));
    var cancelled = status.equals("cancelled");
    bookings.add(
        shop.id(),
        booking,
        profile(who),
        who.id(),
        status,
        start,
        end,
        work.cents(),
        1_440,
        who.firstName() + " " + who.lastName(),
        who.email(),
        who.phone(),
        cancelled ? Optional.of(made) : Optional.empty(),
        made,
        made);
    items.add(
        shop.id(),
        item,
        booking,
        who.id(),
        0,
        shop.service(kind),
        stylist,
        start,
        end,
        work.cents());
    if (!cancelled) {
      BusyTime.of(start, end, new BusyTime.Shape(0, 0, work.gapAfter(), work.gap()))
          .forEach(busy ->
              segments.add(
                  shop.id(),
                  UUID.randomUUID(),
                  booking,
                  item,
                  stylist,
                  "[%s,%s)".formatted(busy.from(), busy.until())));
    }
    if (status.equals("completed")) {
      figures.visits++;
      figures.cents += work.cents();
      figures.last = start.isAfter(figures.last) ? start : figures.last;
      figures.stylists.merge(stylist, 1, Integer::sum);
      figures.services.merge(shop.service(kind), 1, Integer::sum);
    } else if (status.equals("no_show")) {
      figures.noShows++;
    }
  }

  private String status(Instant start, SplittableRandom random) {
    var chance = random.nextInt(100);
    if (chance < 8) {
      return "cancelled";
    }
    if (start.isAfter(plan.begunAt().minus(Duration.ofHours(1)))) {
      return chance < 12 ? "requested" : "confirmed";
    }
    return chance < 12 ? "no_show" : "completed";
  }

  private void add(Somebody who, Figures figures) {
    var id = profile(who);
    var random = Ids.random('r', shop.id(), who.number());
    var since = plan.begunAt().minus(Duration.ofDays(random.nextInt(1, 1_000)));
    profiles.add(
        shop.id(),
        id,
        who.id(),
        who.firstName(),
        who.lastName(),
        who.email(),
        who.phone(),
        SortName.of(who.firstName(), who.lastName()),
        random.nextInt(100) < 3 ? "vip" : random.nextInt(100) < 2 ? "inactive" : "active",
        random.nextInt(100) < 30 ? "Likes the chair by the window." : "",
        random.nextInt(100) < 3 ? "Nuts" : "",
        random.nextInt(100) < 30 ? Optional.of(shop.stylist(0)) : Optional.empty(),
        figures.visits,
        figures.cents,
        figures.visits > 0 ? Optional.of(figures.last) : Optional.empty(),
        figures.noShows,
        random.nextInt(100) < 20 && who.email().isPresent() ? Optional.of(since) : Optional.empty(),
        since,
        since);
    SearchTokens.of(who.firstName(), who.lastName(), who.email(), Optional.of(who.phone()), COUNTRY)
        .forEach(token -> tokens.add(shop.id(), token.text(), id, token.contact()));
    Stream.of("regular", "new", "colour")
        .filter(tag -> random.nextInt(100) < 10)
        .forEach(tag -> tags.add(shop.id(), id, tag));
    if (random.nextInt(100) < 40) {
      consents.add(shop.id(), id, "email_notifications", random.nextBoolean(), since, "customer");
    }
    figures.stylists.forEach((stylist, many) -> stylists.add(shop.id(), id, stylist, many));
    figures.services.forEach((service, many) -> services.add(shop.id(), id, service, many));
  }
}
