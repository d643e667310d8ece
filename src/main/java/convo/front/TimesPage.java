package convo.front;

import static convo.words.Words.front;
import static java.util.Comparator.comparing;

import convo.access.Visitor;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookedService;
import convo.bookings.Offers;
import convo.bookings.StylistDiary;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.words.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The days and times at which a visit can begin.
 *
 * @param preferred the stylist whom the visitor likes
 * @param today at the shop
 * @param month the one that is shown
 * @param free its days that have a start
 * @param day whose starts are shown; empty when the month has none
 * @param nextFree the next day with a start, also in a later month where the shown one has none
 */
public record TimesPage(
    Visitor visitor,
    Front face,
    VisitChoice choice,
    Offers offers,
    Optional<UUID> preferred,
    LocalDate today,
    YearMonth month,
    TreeSet<LocalDate> free,
    Optional<LocalDate> day,
    List<Slot> slots,
    Optional<LocalDate> nextFree) {
  private static final int NOON = 12;
  private static final int EVENING = 17;

  public Shop shop() {
    return face.shop();
  }

  public List<BookedService> services() {
    return choice.services().stream().map(offers::service).toList();
  }

  /** Those who can do the service at this place, first the one whom the visitor likes. */
  public List<StylistDiary> stylists(int place) {
    return offers.stylists(choice.services().get(place)).stream()
        .sorted(comparing(stylist -> !preferred.equals(Optional.of(stylist.id()))))
        .toList();
  }

  public String total() {
    return shop().money(services().stream().mapToLong(BookedService::priceCents).sum());
  }

  public String length() {
    var minutes = Minutes.text(services().stream().mapToInt(BookedService::durationMinutes).sum());
    return services().size() > 1 ? front().atLeast(minutes) : minutes;
  }

  /** "December 2026". */
  public String title() {
    var language = Language.spoken();
    return language.figure(
        DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month));
  }

  /** The days of the week as the country of the shop counts them, in short. */
  public List<String> weekdays() {
    return IntStream.range(0, 7)
        .mapToObj(place -> firstOfWeek().plus(place))
        .map(day ->
            Language.spoken()
                .figure(day.getDisplayName(TextStyle.SHORT, Language.spoken().locale())))
        .toList();
  }

  /** The days of the month by weeks that are not over, with nothing where another month is. */
  public List<List<Optional<LocalDate>>> weeks() {
    var weeks = new ArrayList<List<Optional<LocalDate>>>();
    var first = month.atDay(1);
    var before = Math.floorMod(first.getDayOfWeek().getValue() - firstOfWeek().getValue(), 7);
    for (var week = first.minusDays(before);
        !week.isAfter(month.atEndOfMonth());
        week = week.plusDays(7)) {
      var monday = week;
      if (!week.plusDays(6).isBefore(today)) {
        weeks.add(
            IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(day -> Optional.of(day).filter(one -> YearMonth.from(one).equals(month)))
                .toList());
      }
    }
    return weeks;
  }

  private DayOfWeek firstOfWeek() {
    return WeekFields.of(shop().locale()).getFirstDayOfWeek();
  }

  public boolean isFree(LocalDate one) {
    return free.contains(one);
  }

  public boolean isChosen(LocalDate one) {
    return day.filter(one::equals).isPresent();
  }

  /** The last day on which the shop takes bookings by now. */
  public LocalDate horizon() {
    return today.plusDays(shop().policy().horizonDays());
  }

  /** Which question a phone shows alone, while a wide screen shows them all. */
  public String question() {
    if (choice.day().isPresent() && day.isPresent()) {
      return "time";
    }
    return choice.month().isPresent() || choice.day().isPresent() || !asksWhom() ? "day" : "whom";
  }

  /** A start on the visitor's own clock, where that is another. */
  public Optional<String> yours(Slot slot) {
    return choice.yours(shop(), slot.startsAt());
  }

  /** Whether one of the starts has another time on the visitor's clock. */
  public boolean isElsewhere() {
    return slots.stream().anyMatch(slot -> yours(slot).isPresent());
  }

  /** Whether a start is marked: it leaves no hole in a day in which most others would. */
  public boolean isMarked(Slot slot) {
    return slot.fitsWell() && 2 * slots.stream().filter(Slot::fitsWell).count() < slots.size();
  }

  /** Whether it can be said with whom: one who does it all alone is not asked about. */
  private boolean asksWhom() {
    return choice.services().stream().anyMatch(service -> offers.stylists(service).size() > 1);
  }

  /** By whom the service at this place is to be done. */
  public String with(int place) {
    return choice.wishes().get(place).stylist().map(offers::stylist).orElse(front().anybody());
  }

  public Optional<YearMonth> previousMonth() {
    return Optional.of(month.minusMonths(1)).filter(one -> !one.isBefore(YearMonth.from(today)));
  }

  public Optional<YearMonth> nextMonth() {
    return Optional.of(month.plusMonths(1)).filter(one -> !one.isAfter(YearMonth.from(horizon())));
  }

  /** The starts of the day in the morning, the afternoon and the evening, as far as there are. */
  public Map<String, List<Slot>> parts() {
    var parts = new LinkedHashMap<String, List<Slot>>();
    for (var slot : slots) {
      parts.computeIfAbsent(part(slot), _ -> new ArrayList<>()).add(slot);
    }
    return parts;
  }

  private String part(Slot slot) {
    var hour = shop().local(slot.startsAt()).getHour();
    if (hour < NOON) {
      return front().morning();
    }
    return hour < EVENING ? front().afternoon() : front().evening();
  }

  public String url(YearMonth other) {
    return face.url("/book") + choice.query() + "&month=" + other;
  }

  public String url(LocalDate other) {
    return face.url("/book") + choice.query() + "&day=" + other;
  }

  /** The same with what the page adds: who was chosen there a moment ago. */
  public String part(YearMonth other) {
    return face.url("/book") + "?month=" + other;
  }

  public String part(LocalDate other) {
    return face.url("/book") + "?day=" + other;
  }

  /** The step after this one. */
  public String url(Slot slot) {
    return face.url("/book/details") + choice.query() + "&start=" + slot.startsAt();
  }

  /** The page before this one. */
  public String back() {
    return face.url("") + choice.query();
  }

  /** The question before this one. */
  public String backOnPhone() {
    return switch (question()) {
      case "time" -> url(month);
      case "day" -> asksWhom() ? face.url("/book") + choice.query() : back();
      default -> back();
    };
  }
}
