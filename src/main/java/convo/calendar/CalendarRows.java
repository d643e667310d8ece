package convo.calendar;

import convo.availability.OpenHours;
import convo.bookings.StylistDiary;
import convo.shops.Accent;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is read for a page of the calendar at once. */
record CalendarRows(
    List<Person> people, List<StylistDiary> diaries, List<Room> rooms, List<CalendarItem> items) {

  /** Somebody of the team, whether or not she still works here. */
  record Person(UUID id, String name, Accent accent, boolean active) {}

  /** A room, a chair or a device. */
  record Room(UUID id, String name) {}

  /** Those who work here, and whoever else has a visit then. */
  List<Person> shown() {
    return people.stream()
        .filter(person ->
            person.active || items.stream().anyMatch(item -> item.stylist().equals(person.id)))
        .toList();
  }

  Optional<Person> person(UUID id) {
    return people.stream().filter(person -> person.id.equals(id)).findFirst();
  }

  Accent accent(UUID stylist) {
    return person(stylist).map(Person::accent).orElse(Accent.SLATE);
  }

  OpenHours hours(Person person, ZoneId zone, CalendarAddress address) {
    var first = address.first();
    return diaries.stream()
        .filter(diary -> diary.id().equals(person.id) && person.active)
        .findFirst()
        .map(diary -> diary.hours(zone, first, first.plusDays(address.days())))
        .orElseGet(() -> new OpenHours(List.of(), List.of()));
  }
}
