package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.TestDatabase;
import convo.audit.Actor;
import convo.availability.Availability;
import convo.availability.RandomShopFile;
import convo.availability.SlotAnswer.Refused;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookingStatus;
import convo.bookings.OfferQueries;
import convo.bookings.Wish;
import convo.database.Database;
import convo.live.DayNews;
import convo.scheduling.NewBooking.BookedBy;
import convo.shopfile.ShopFileRefused;
import convo.shopfile.ShopImport;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The starts that are offered are those that the booking command accepts on a real database, in
 * shops that nobody would think of, on the days on which their clocks change and on others.
 */
class AcceptedTest {
  /** Each tried alone and undone. */
  private static final int STARTS = Integer.getInteger("convo.starts", 2_000);

  /** Of one shop: of those that are offered, and of those that are not. */
  private static final int MOST = 30;

  private static final TestDatabase TEST = TestConvo.cast();
  private static final Database DATABASE = Database.open(TEST.settings());
  private static final BookingCommands COMMANDS =
      BookingCommands.of(
          URI.create("https://convo.example"),
          TestDatabase.SECRET,
          "mail@convo.example",
          new DayNews());
  private static final Actor GUEST = Actor.system("booking page");

  private int accepted;
  private int refused;

  /** Undoes what was tried. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A random shop as it stands in the database, with some visits in it. */
  private record Place(Shop shop, UUID customer, List<Wish> wishes, Instant now) {

    NewBooking booking(Instant start) {
      return new NewBooking(
          UUID.randomUUID(),
          customer,
          new BookedBy("Customer", Optional.of("c@example.com"), Optional.empty()),
          wishes,
          start,
          Optional.empty(),
          "",
          "",
          BookingStatus.CONFIRMED,
          false,
          false,
          true);
    }

    BookingOutcome book(Handle handle, Instant start) {
      return COMMANDS.newBookings().book(handle, shop, booking(start), GUEST, now);
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
    TEST.drop();
  }

  @Test
  void what_is_offered_is_what_is_accepted_wherever_a_shop_is() {
    for (var number = 0L; accepted + refused < STARTS; number++) {
      var file = new RandomShopFile(number);
      if (isImported(file)) {
        tryAll(file, new Random(number));
      }
    }

    assertThat(accepted).isGreaterThan(STARTS / 10);
    assertThat(refused).isGreaterThan(STARTS / 10);
  }

  private void tryAll(RandomShopFile file, Random random) {
    var place = place(file);
    for (var visit = 0; visit < 3; visit++) {
      var free = starts(answers(place, file).slots(file.day()));
      if (!free.isEmpty()) {
        var start = free.get(random.nextInt(free.size()));
        BookingOutcome booked = write(place, handle -> place.book(handle, start));
        assertThat(booked).isInstanceOf(BookingOutcome.Done.class);
      }
    }
    var answers = answers(place, file);
    Set<Instant> offered = new HashSet<>(starts(answers.slots(file.day())));
    var others =
        new ArrayList<>(answers.refused(file.day()).stream().map(Refused::startsAt).toList());
    others.removeAll(offered);
    offered.forEach(start -> others.add(start.plus(Duration.ofMinutes(1))));
    for (var start : some(offered, random)) {
      assertThat(isAccepted(place, start)).as(file.slug() + " " + start).isTrue();
      accepted++;
    }
    for (var start : some(others, random)) {
      assertThat(isAccepted(place, start))
          .as(file.slug() + " " + start)
          .isEqualTo(offered.contains(start));
      refused++;
    }
  }

  private static List<Instant> some(Collection<Instant> starts, Random random) {
    var some = new ArrayList<>(new TreeSet<>(starts));
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(MOST, some.size()));
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(Slot::startsAt).toList();
  }

  private static Availability answers(Place place, RandomShopFile file) {
    var services = place.wishes.stream().map(Wish::service).toList();
    return write(
        place,
        handle -> {
          var offers =
              OfferQueries.read(handle, place.shop, services, file.day(), 1, Optional.empty());
          return new Availability(
              offers.inquiry(place.wishes, place.now, file.day(), 1, Optional.empty()));
        });
  }

  private static boolean isAccepted(Place place, Instant start) {
    var outcome = new ArrayList<BookingOutcome>();
    try {
      write(
          place,
          handle -> {
            outcome.add(place.book(handle, start));
            throw new Undone();
          });
    } catch (Undone undone) {
      return outcome.getFirst() instanceof BookingOutcome.Done;
    }
    throw new AssertionError("not undone");
  }

  /** Some have hours that a special day alone keeps apart, which no shop may have. */
  private static boolean isImported(RandomShopFile file) {
    try {
      new ShopImport(DATABASE.platform(), TestConvo.CLOCK, true).run(file.json());
      return true;
    } catch (ShopFileRefused overlapping) {
      assertThat(overlapping).hasMessageContaining("after midnight");
      return false;
    }
  }

  private static Place place(RandomShopFile file) {
    Shop shop =
        DATABASE
            .platform()
            .read(handle ->
                handle
                    .createQuery("select " + ShopRow.COLUMNS + "from shops where slug = :slug")
                    .bind("slug", file.slug())
                    .mapTo(Shop.class)
                    .one());
    return DATABASE
        .platform()
        .read(
            shop.id(),
            handle ->
                new Place(
                    shop,
                    id(
                        handle,
                        "select id from customer_shop_profiles where email = ?",
                        "c@example.com"),
                    file.services().stream()
                        .map(key ->
                            new Wish(
                                id(handle, "select id from services where key = ?", key),
                                Optional.empty()))
                        .toList(),
                    file.now()));
  }

  private static UUID id(Handle handle, String sql, String value) {
    return handle.select(sql, value).mapTo(UUID.class).one();
  }

  private static <T> T write(Place place, Function<Handle, T> writing) {
    return DATABASE.platform().write(place.shop.id(), writing);
  }
}
