package convo.availability;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convo.availability.SlotAnswer.Refused;
import convo.availability.SlotAnswer.Slot;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is offered is what is accepted, over shops that nobody would think of, in all zones and on
 * all clock changes from 2020 to 2030. bench/slots asks of many more.
 */
class OfferedTest {
  private static final int SHOPS = Integer.getInteger("convo.shops", 3_000);
  private static final int VISITS = Integer.getInteger("convo.visits", 250);

  @Test
  void what_is_offered_is_what_has_no_reason_against_it() {
    LongStream.range(0, SHOPS).parallel().forEach(OfferedTest::checkShop);
  }

  private static void checkShop(long number) {
    var shop = new RandomShop(number);
    var inquiry = shop.single();
    var availability = new Availability(inquiry);
    var force = new BruteForce(inquiry);
    var expected = force.answers(shop.day());

    var refused = new TreeMap<String, TreeMap<Long, Optional<Reason>>>();
    inquiry
        .wishes()
        .getFirst()
        .stylists()
        .forEach(diary -> refused.put(diary.stylist(), new TreeMap<>()));
    for (Refused no : availability.refused(shop.day())) {
      requireNonNull(refused.get(no.stylist())).put(no.startMinute(), Optional.of(no.reason()));
    }
    var slots = availability.slots(shop.day());
    expected.forEach((stylist, answers) -> {
      var no = new TreeMap<>(answers);
      no.values().removeIf(Optional::isEmpty);
      assertThat(refused.get(stylist)).as("shop %d, %s", number, stylist).isEqualTo(no);
    });

    var free = new TreeSet<Long>();
    expected
        .values()
        .forEach(answers ->
            answers.forEach((start, reason) -> {
              if (reason.isEmpty()) {
                free.add(start);
              }
            }));
    assertThat(slots)
        .as("shop %d", number)
        .extracting(Slot::startMinute)
        .containsExactlyElementsOf(free);
    var visits = force.visits(shop.day());
    assertThat(slots.stream().collect(Collectors.toMap(Slot::startMinute, Slot::items)))
        .as("shop %d", number)
        .isEqualTo(visits);
  }

  @Test
  void several_services_are_offered_as_trying_everything_finds_them() {
    LongStream.range(0, VISITS).parallel().forEach(OfferedTest::checkVisits);
  }

  private static void checkVisits(long number) {
    var shop = new RandomShop(number);
    var inquiry = shop.several();
    var availability = new Availability(inquiry);
    var force = new BruteForce(inquiry);
    var slots = availability.slots(shop.day());
    assertThat(slots.stream().collect(Collectors.toMap(Slot::startMinute, Slot::items)))
        .as("shop %d", number)
        .isEqualTo(force.visits(shop.day()));

    var refused =
        availability.refused(shop.day()).stream()
            .map(no -> no.stylist() + no.startMinute())
            .toList();
    assertThat(slots).noneMatch(slot -> refused.contains(slot.stylist() + slot.startMinute()));
    for (var diary : inquiry.wishes().getFirst().stylists()) {
      for (var start : force.grid(diary.stylist(), shop.day())) {
        assertThat(
                refused.contains(diary.stylist() + start)
                    || slots.stream().anyMatch(slot -> slot.startMinute() == start))
            .as("shop %d, %s at %d", number, diary.stylist(), start)
            .isTrue();
      }
    }
  }
}
