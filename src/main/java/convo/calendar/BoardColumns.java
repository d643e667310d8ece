package convo.calendar;

import convo.access.Visitor;
import convo.availability.OpenHours;
import convo.shops.Accent;
import convo.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the columns of the calendar of what was read. */
record BoardColumns(Visitor visitor, CalendarAddress address, CalendarRows rows) {
  private static final OpenHours NEVER = new OpenHours(List.of(), List.of());

  List<BoardColumn> all() {
    return switch (address.view()) {
      case DAY -> stylists();
      case ROOMS -> rooms();
      case WEEK -> days();
    };
  }

  private List<BoardColumn> stylists() {
    var columns = new ArrayList<BoardColumn>();
    var shown =
        rows.shown().stream()
            .filter(person -> address.with().isEmpty() || address.with().contains(person.id()))
            .toList();
    var here =
        shown.stream()
            .filter(person -> visitor.isStylist(person.id()))
            .findFirst()
            .or(() -> shown.stream().findFirst());
    for (var person : shown) {
      columns.add(
          new BoardColumn(
              columns.size() + 1,
              person.name(),
              address.as(CalendarView.WEEK).of(person.id()).url(),
              Optional.of(person.id()),
              person.accent(),
              here.filter(person::equals).isPresent(),
              scale(address.day()),
              rows.hours(person, visitor.shop().zone(), address),
              items(scale(address.day()), item -> item.stylist().equals(person.id()))));
    }
    return orEmpty(columns);
  }

  private List<BoardColumn> rooms() {
    var columns = new ArrayList<BoardColumn>();
    for (var room : rows.rooms()) {
      columns.add(
          new BoardColumn(
              columns.size() + 1,
              room.name(),
              "",
              Optional.empty(),
              Accent.SLATE,
              columns.isEmpty(),
              scale(address.day()),
              NEVER,
              items(
                  scale(address.day()),
                  item -> item.resource().filter(room.id()::equals).isPresent())));
    }
    return orEmpty(columns);
  }

  private List<BoardColumn> days() {
    var columns = new ArrayList<BoardColumn>();
    var person = address.with().stream().findFirst().flatMap(rows::person);
    if (person.isEmpty()) {
      return orEmpty(columns);
    }
    var hours = rows.hours(person.get(), visitor.shop().zone(), address);
    for (var day = address.first(); columns.size() < address.days(); day = day.plusDays(1)) {
      columns.add(
          new BoardColumn(
              columns.size() + 1,
              Language.spoken().day(day),
              address.as(CalendarView.DAY).ofAll().on(day).url(),
              person.map(CalendarRows.Person::id),
              person.get().accent(),
              day.equals(address.day()),
              scale(day),
              hours,
              items(scale(day), item -> item.stylist().equals(person.get().id()))));
    }
    return columns;
  }

  /** A shop without anybody has a day, too. */
  private List<BoardColumn> orEmpty(List<BoardColumn> columns) {
    return columns.isEmpty()
        ? List.of(
            new BoardColumn(
                1,
                "",
                "",
                Optional.empty(),
                Accent.SLATE,
                true,
                scale(address.day()),
                NEVER,
                List.of()))
        : columns;
  }

  private DayScale scale(LocalDate day) {
    return new DayScale(visitor.shop().zone(), day, address.view() == CalendarView.WEEK);
  }

  private List<CalendarItem> items(DayScale scale, Predicate<CalendarItem> which) {
    return rows.items().stream()
        .filter(item -> !item.isCancelled())
        .filter(which)
        .filter(item -> scale.whole().meets(item.time()))
        .toList();
  }
}
