package convo.availability;

import convo.availability.Inquiry.Wish;
import convo.availability.Schedule.Absence;
import convo.availability.Schedule.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Shops that nobody would think of, the same ones for the same seed. */
final class RandomShop {
  static final int LONGEST_BUFFER = 60;

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 4018;
  private static final List<Change> CHANGES = changes();

  private final Random random;
  private final ZoneId zone;
  private final LocalDate day;

  /** At which the wall clock likes to have something begin or end. */
  private final int minute;

  /** A day on which the clock of a zone changes, with the minute of the day at which it does. */
  private record Change(ZoneId zone, LocalDate day, int minute) {}

  /** Every second one lives on a day on which its clock changes, each change in its turn. */
  RandomShop(long number) {
    random = new Random(number * 7919 + 17);
    random.nextInt();
    var change = CHANGES.get((int) (number / 2 % CHANGES.size()));
    var isChange = number % 2 == 0;
    zone = isChange ? change.zone : CHANGES.get(random.nextInt(CHANGES.size())).zone;
    day = isChange ? change.day : FIRST.plusDays(random.nextInt(DAYS));
    minute = isChange ? change.minute : random.nextInt(1440);
  }

  /** Every change of every zone of 2020 to 2030, each day of it and the ones beside. */
  private static List<Change> changes() {
    var changes = new ArrayList<Change>();
    var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
    zones.retainAll(List.of(TimeZone.getAvailableIDs())); // ical4j adds zones of its own to a JVM
    for (var id : zones) {
      var zone = ZoneId.of(id);
      var end = FIRST.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
      var last = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
      changes.add(new Change(zone, FIRST.plusDays(id.length()), 120));
      for (var change = zone.getRules().nextTransition(last);
          change != null && change.getInstant().isBefore(end);
          change = zone.getRules().nextTransition(change.getInstant())) {
        var wall = change.getDateTimeBefore();
        changes.add(new Change(zone, wall.toLocalDate(), wall.getHour() * 60 + wall.getMinute()));
      }
    }
    Collections.shuffle(changes, new Random(1));
    return changes;
  }

  static int changesOfClocks() {
    return CHANGES.size();
  }

  LocalDate day() {
    return day;
  }

  /** One service, by one stylist or several. */
  Inquiry single() {
    return inquiry(1, 1 + random.nextInt(3), 1440);
  }

  /** Two or three short services in a row. */
  Inquiry several() {
    return inquiry(2 + random.nextInt(2), 1 + random.nextInt(3), 60);
  }

  private Inquiry inquiry(int services, int stylists, int longest) {
    var kinds = List.of("room", "chair");
    var team = IntStream.range(0, stylists).mapToObj(at -> diary("s" + at)).toList();
    var resources =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(at ->
                new ResourceTime("r" + at, kinds.get(random.nextInt(2)), held(random.nextInt(5))))
            .toList();
    var wishes =
        IntStream.range(0, services)
            .mapToObj(at -> new Wish(service(longest, kinds), some(team)))
            .toList();
    return new Inquiry(
        new SlotRules(zone, 5 * (1 + random.nextInt(longest < 100 ? 12 : 24)), notice(), horizon()),
        now(),
        day,
        1,
        wishes,
        resources,
        random.nextBoolean() ? Optional.of("s0") : Optional.empty());
  }

  private List<Diary> some(List<Diary> team) {
    var some = team.stream().filter(diary -> random.nextInt(3) > 0).toList();
    return some.isEmpty() ? team : some;
  }

  private int notice() {
    return random.nextBoolean() ? 0 : random.nextInt(3000);
  }

  private int horizon() {
    return random.nextInt(4) == 0 ? random.nextInt(3) : 90;
  }

  private Instant now() {
    var seconds = random.nextInt(3) == 0 ? random.nextInt(2 * 86_400) : random.nextInt(30 * 86_400);
    return day.atTime(12, 0).atZone(zone).toInstant().minusSeconds(seconds);
  }

  private ServiceTime service(int longest, List<String> kinds) {
    var minutes = 1 + random.nextInt(random.nextInt(6) == 0 ? longest : Math.min(longest, 90));
    var after = 1 + random.nextInt(minutes);
    return new ServiceTime(
        minutes,
        buffer(),
        buffer(),
        after,
        random.nextBoolean() ? 0 : 1 + random.nextInt(minutes),
        random.nextInt(3) == 0 ? Optional.of(kinds.get(random.nextInt(2))) : Optional.empty());
  }

  private int buffer() {
    return random.nextInt(2) * random.nextInt(random.nextInt(8) == 0 ? LONGEST_BUFFER : 15);
  }

  private Diary diary(String key) {
    var spill = 0;
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    var special = new HashMap<LocalDate, List<Shift>>();
    for (var date = day.minusDays(3); date.isBefore(day.plusDays(4)); date = date.plusDays(1)) {
      var shifts = shifts(spill);
      spill = shifts.isEmpty() ? 0 : Math.max(0, shifts.getLast().endMinute() - 1440);
      if (random.nextInt(5) == 0) {
        special.put(date, shifts);
      } else {
        week.put(date.getDayOfWeek(), shifts);
      }
    }
    return new Diary(key, schedule(week, special), held(random.nextInt(8)), 15);
  }

  private Schedule schedule(Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> special) {
    return new Schedule(
        week, special, IntStream.range(0, random.nextInt(3)).mapToObj(at -> absence()).toList());
  }

  private Absence absence() {
    LocalDateTime from = day.atStartOfDay().plusMinutes(near());
    return new Absence(from, from.plusMinutes(1 + random.nextInt(random.nextBoolean() ? 90 : 900)));
  }

  private List<Shift> shifts(int from) {
    if (random.nextInt(6) == 0) {
      return List.of(new Shift(from, 1440));
    }
    var shifts = new ArrayList<Shift>();
    for (var at = from; at < 1440 && shifts.size() < 4 && random.nextInt(5) > 0; ) {
      var start = random.nextInt(4) == 0 ? at : Math.max(at, near() + 60 * random.nextInt(2));
      var end = random.nextBoolean() ? near() : start + 1 + random.nextInt(600);
      if (start < 1440 && end > start && end <= start + 1440) {
        shifts.add(new Shift(start, end));
        at = end;
      } else {
        at += 30;
      }
    }
    return shifts;
  }

  /** A minute of the day, often one at which the clock of a zone may change. */
  private int near() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(1440);
      case 1 -> 15 * random.nextInt(96);
      case 2 -> Math.clamp(minute + 15L * (random.nextInt(13) - 4), 0, 1439);
      default -> 60 * (8 + random.nextInt(12));
    };
  }

  private List<HeldTime> held(int count) {
    var noon = HeldTime.down(day.atTime(12, 0).atZone(zone).toInstant());
    return IntStream.range(0, count)
        .mapToObj(at -> {
          var from = noon + random.nextInt(2400) - 1200;
          var work = from + buffer();
          var end = work + 1 + random.nextInt(120);
          return new HeldTime(from, end + buffer(), work, end, random.nextBoolean());
        })
        .toList();
  }
}
