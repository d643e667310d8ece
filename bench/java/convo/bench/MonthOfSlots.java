package convo.bench;

import convo.availability.Availability;
import convo.availability.Diary;
import convo.availability.HeldTime;
import convo.availability.Inquiry;
import convo.availability.Inquiry.Wish;
import convo.availability.Schedule;
import convo.availability.Schedule.Shift;
import convo.availability.ServiceTime;
import convo.availability.SlotAnswer.Slot;
import convo.availability.SlotRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From diaries to the starts of a month: 31 days with a change of clocks, 20 stylists who work eight
 * hours in two pieces from Monday to Saturday, and two thirds of their time booked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class MonthOfSlots {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final List<Diary> team =
      IntStream.range(0, 20).mapToObj(MonthOfSlots::diary).toList();
  private final Inquiry one = inquiry(new ServiceTime(45, 0, 5, 0, 0, Optional.empty()));
  private final Inquiry three =
      inquiry(
          new ServiceTime(105, 0, 10, 30, 45, Optional.empty()),
          new ServiceTime(60, 0, 5, 0, 0, Optional.empty()),
          new ServiceTime(30, 0, 0, 0, 0, Optional.empty()));

  @Benchmark
  public List<Slot> oneService() {
    return new Availability(one).slots();
  }

  @Benchmark
  public List<Slot> threeServicesAnyStylist() {
    return new Availability(three).slots();
  }

  /** In a JVM that has done nothing else yet. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(8)
  public List<Slot> firstCall() {
    return new Availability(one).slots();
  }

  private Inquiry inquiry(ServiceTime... services) {
    return new Inquiry(
        new SlotRules(ZONE, 15, 60, 90),
        FIRST.minusDays(1).atStartOfDay(ZONE).toInstant(),
        FIRST,
        31,
        Stream.of(services).map(service -> new Wish(service, team)).toList(),
        List.of(),
        Optional.empty());
  }

  private static Diary diary(int number) {
    var hours = List.of(new Shift(9 * 60, 13 * 60), new Shift(14 * 60, 18 * 60));
    var week =
        Stream.of(DayOfWeek.values())
            .filter(day -> day != DayOfWeek.SUNDAY)
            .collect(Collectors.toMap(day -> day, day -> hours));
    return new Diary("stylist-" + number, new Schedule(week, Map.of(), List.of()), held(number), 30);
  }

  private static List<HeldTime> held(int number) {
    var random = new Random(number);
    var held = new ArrayList<HeldTime>();
    for (var day = 0; day < 31; day++) {
      var midnight = FIRST.plusDays(day).atStartOfDay(ZONE).toEpochSecond() / 60;
      for (var hour = 9; hour < 18; hour++) {
        if (hour != 13 && random.nextInt(3) > 0) {
          var start = midnight + 60 * hour + 15 * random.nextInt(2);
          held.add(new HeldTime(start, start + 45, start, start + 40, true));
        }
      }
    }
    return held;
  }
}
