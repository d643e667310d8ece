package convo.demo;

import convo.bookings.BookingStatus;
import convo.bookings.BusyTime;
import convo.shopfile.FiledBooking;
import convo.shopfile.ShopFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives the guests of a shop their visits, where the diaries of the stylists have room. */
final class Appointments {
  /** A shop leaves nobody waiting who comes later than in so many days. */
  private static final Duration UNANSWERED = Duration.ofDays(12);

  /** How many days somebody looks ahead when her day is full. */
  private static final int PATIENCE = 8;

  private static final Duration STEP = Duration.ofMinutes(15);

  private final Random random;
  private final Premises premises;
  private final ZoneId zone;
  private final Instant opening;
  private final Map<String, ShopFile.Service> services;
  private final List<Diary> diaries;
  private final List<FiledBooking> bookings = new ArrayList<>();

  Appointments(Random random, Premises premises) {
    var shop = premises.shop();
    this.random = random;
    this.premises = premises;
    this.zone = shop.zone();
    this.opening = shop.asOf().orElseThrow().atStartOfDay(zone).toInstant();
    this.services =
        shop.services().stream()
            .collect(Collectors.toMap(ShopFile.Service::key, Function.identity()));
    this.diaries = shop.stylists().stream().map(stylist -> new Diary(stylist, zone)).toList();
  }

  private record Wish(Guest guest, LocalDate day, List<String> menu) {}

  /** A service at a time in the diary of a stylist. */
  private record Part(Diary diary, ShopFile.Service service, Instant start) {
    Instant end() {
      return start.plus(Duration.ofMinutes(service.durationMinutes()));
    }

    List<BusyTime> busy() {
      var gap = service.gap().orElse(new ShopFile.Gap(0, 0));
      return BusyTime.of(
          start,
          end(),
          new BusyTime.Shape(
              service.bufferBeforeMinutes(),
              service.bufferAfterMinutes(),
              gap.afterMinutes(),
              gap.minutes()));
    }
  }

  /** All visits until the end, in the order of time. */
  List<FiledBooking> of(List<Guest> guests, LocalDate end) {
    guests.stream()
        .flatMap(guest -> wishes(guest, end))
        .sorted(Comparator.comparing(Wish::day))
        .forEach(wish -> place(wish).ifPresent(parts -> book(wish, parts)));
    bookings.sort(
        Comparator.comparing(FiledBooking::startsAt)
            .thenComparing(booking -> booking.items().getFirst().stylist()));
    return bookings;
  }

  private Stream<Wish> wishes(Guest guest, LocalDate end) {
    var usual = pick(premises.menus());
    return guest.habit().days(random, end).stream()
        .map(day ->
            new Wish(
                guest,
                day,
                List.of((random.nextInt(3) > 0 ? usual : pick(premises.menus())).split(" "))));
  }

  /** The nearest day on which somebody has time, at the best time of it. */
  private Optional<List<Part>> place(Wish wish) {
    return IntStream.range(0, PATIENCE)
        .mapToObj(later -> place(wish, wish.day().plusDays(later)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<Part>> place(Wish wish, LocalDate day) {
    var wanted = day.atStartOfDay(zone).plusMinutes(wish.guest().habit().minute()).toInstant();
    return diaries.stream()
        .sorted(Comparator.comparing(diary -> !diary.key().equals(wish.guest().stylist())))
        .filter(diary -> diary.does(wish.menu().getFirst()))
        .map(diary ->
            starts(diary, day)
                .sorted(Comparator.comparing(start -> Duration.between(wanted, start).abs()))
                .map(start -> parts(wish.menu(), diary, day, start))
                .flatMap(Optional::stream)
                .findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Stream<Instant> starts(Diary diary, LocalDate day) {
    return diary.open(day).stream()
        .flatMap(span ->
            Stream.iterate(
                span.from(), start -> start.isBefore(span.until()), start -> start.plus(STEP)));
  }

  /** The services of a visit one after the other, when all of them fit. */
  private Optional<List<Part>> parts(List<String> menu, Diary first, LocalDate day, Instant start) {
    var parts = new ArrayList<Part>();
    for (var dish : menu) {
      var service = Objects.requireNonNull(services.get(dish.replace("*", "")));
      var diary =
          dish.startsWith("*")
              ? other(first, service)
              : Optional.of(first).filter(one -> one.does(service.key()));
      if (diary.isEmpty()) {
        return Optional.empty();
      }
      var part = new Part(diary.get(), service, next(parts, diary.get(), service, start));
      if (!diary.get().isOpen(day, part.start(), part.end())
          || !diary.get().isFree(day, part.busy())) {
        return Optional.empty();
      }
      parts.add(part);
    }
    return Optional.of(parts);
  }

  private Optional<Diary> other(Diary than, ShopFile.Service service) {
    return diaries.stream().filter(diary -> diary != than && diary.does(service.key())).findFirst();
  }

  /** As a shop file without start times means it. */
  private static Instant next(
      List<Part> before, Diary diary, ShopFile.Service service, Instant start) {
    if (before.isEmpty()) {
      return start;
    }
    var last = before.getLast();
    return last.diary() == diary
        ? last.busy().getLast().until().plus(Duration.ofMinutes(service.bufferBeforeMinutes()))
        : last.end();
  }

  private void book(Wish wish, List<Part> parts) {
    var start = parts.getFirst().start();
    var status = status(start, wish.guest().habit());
    if (status != BookingStatus.CANCELLED) {
      parts.forEach(part -> part.diary().write(start.atZone(zone).toLocalDate(), part.busy()));
    }
    var isLess = status == BookingStatus.COMPLETED && random.nextInt(40) == 0;
    var price = parts.stream().mapToLong(part -> part.service().priceCents()).sum();
    var before = start.minus(Duration.ofMinutes(60L * (2 + random.nextInt(24 * 20))));
    bookings.add(
        new FiledBooking(
            Optional.empty(),
            start,
            wish.guest().customer().identity().orElseThrow(),
            status,
            Optional.empty(),
            Optional.empty(),
            parts.stream().map(Appointments::item).toList(),
            isLess ? Optional.of(price / 1_000 * 900) : Optional.empty(),
            Optional.empty(),
            random.nextInt(60) == 0 ? pick(premises.wishes()) : "",
            isLess ? premises.discount() : random.nextInt(50) == 0 ? pick(premises.notes()) : "",
            Optional.empty(),
            start.isBefore(opening)
                ? Optional.empty()
                : Optional.of(
                    before.isBefore(opening)
                        ? before
                        : opening.minus(Duration.between(opening, before))),
            status == BookingStatus.CANCELLED
                ? Optional.of(before.isBefore(opening) ? before : opening)
                : Optional.empty()));
  }

  private static FiledBooking.Item item(Part part) {
    return new FiledBooking.Item(
        part.service().key(),
        part.diary().key(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private BookingStatus status(Instant start, Habit habit) {
    var luck = random.nextInt(100);
    if (luck < 7) {
      return BookingStatus.CANCELLED;
    }
    if (start.isBefore(opening)) {
      return luck < 7 + habit.noShows() ? BookingStatus.NO_SHOW : BookingStatus.COMPLETED;
    }
    if (start.isBefore(opening.plus(Duration.ofHours(11)))) {
      return BookingStatus.CHECKED_IN;
    }
    var isAnswered = luck >= 20 || start.isAfter(opening.plus(UNANSWERED));
    return isAnswered ? BookingStatus.CONFIRMED : BookingStatus.REQUESTED;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
