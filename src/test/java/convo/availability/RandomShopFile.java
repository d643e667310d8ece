package convo.availability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.availability.Schedule.Shift;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A {@link RandomShop} as a file that is imported, with one customer, c@example.com. */
public final class RandomShopFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTES_OF_DAY = 1440;

  private final long number;
  private final RandomShop shop;
  private final Inquiry inquiry;

  /** Every third one is asked for several services in a row. */
  public RandomShopFile(long number) {
    this.number = number;
    this.shop = new RandomShop(number);
    this.inquiry = number % 3 == 0 ? shop.several() : shop.single();
  }

  public String slug() {
    return "random-" + number;
  }

  /** The day that matters, of the shop's zone. */
  public LocalDate day() {
    return shop.day();
  }

  /** When it is asked. */
  public Instant now() {
    return inquiry.now();
  }

  /** The keys of the services that are asked for, in their order. */
  public List<String> services() {
    return IntStream.range(0, inquiry.wishes().size()).mapToObj(at -> "service-" + at).toList();
  }

  public byte[] json() {
    var file = JSON.createObjectNode();
    file.put("slug", slug()).put("name", slug()).put("timeZone", inquiry.rules().zone().getId());
    file.put("currency", "EUR").put("country", "DE").put("locale", "en-GB");
    file.putObject("policy")
        .put("slotStepMinutes", inquiry.rules().stepMinutes())
        .put("minimumNoticeMinutes", inquiry.rules().noticeMinutes())
        .put("horizonDays", Math.max(1, inquiry.rules().horizonDays()))
        .put("liveBookingsPerPerson", 50);
    var services = file.putArray("services");
    services().forEach(key -> service(services.addObject(), key));
    var resources = file.putArray("resources");
    for (var resource : inquiry.resources()) {
      resources
          .addObject()
          .put("key", resource.resource())
          .put("kind", resource.kind())
          .put("name", resource.resource());
    }
    var stylists = file.putArray("stylists");
    inquiry.wishes().stream()
        .flatMap(wish -> wish.stylists().stream())
        .distinct()
        .forEach(diary -> stylist(stylists.addObject(), diary));
    file.putArray("members").addObject().put("email", "bella@example.com").put("role", "owner");
    file.putArray("customers")
        .addObject()
        .put("firstName", "Customer")
        .put("email", "c@example.com");
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void service(ObjectNode json, String key) {
    var service = inquiry.wishes().get(services().indexOf(key)).service();
    json.put("key", key).put("name", key).put("priceCents", 1_000);
    json.put("durationMinutes", service.minutes())
        .put("bufferBeforeMinutes", service.bufferBeforeMinutes())
        .put("bufferAfterMinutes", service.bufferAfterMinutes());
    if (service.hasGap()) {
      json.putObject("gap")
          .put("afterMinutes", service.gapAfterMinutes())
          .put("minutes", service.gapMinutes());
    }
    service.needs().filter(this::isThere).ifPresent(kind -> json.put("needs", kind));
  }

  /** A file names no need that the shop has nothing for. */
  private boolean isThere(String kind) {
    return inquiry.resources().stream().anyMatch(resource -> resource.kind().equals(kind));
  }

  private void stylist(ObjectNode json, Diary diary) {
    json.put("key", diary.stylist()).put("name", diary.stylist());
    var does = json.putArray("services");
    for (var key : services()) {
      if (inquiry.wishes().get(services().indexOf(key)).stylists().contains(diary)) {
        does.add(key);
      }
    }
    var week = json.putObject("hours");
    diary.schedule().week().forEach((day, shifts) -> hours(week.putArray(word(day)), shifts));
    var exceptions = json.putArray("exceptions");
    diary
        .schedule()
        .exceptions()
        .forEach((day, shifts) ->
            hours(exceptions.addObject().put("date", day.toString()).putArray("hours"), shifts));
    var absences = json.putArray("timeOff");
    for (var absence : diary.schedule().absences()) {
      absences
          .addObject()
          .put("from", absence.from().toString())
          .put("to", absence.to().toString());
    }
  }

  private static void hours(ArrayNode json, List<Shift> shifts) {
    for (var shift : shifts) {
      json.addArray().add(clock(shift.startMinute())).add(end(shift.endMinute()));
    }
  }

  private static String end(int minute) {
    return minute == MINUTES_OF_DAY ? "24:00" : clock(minute % MINUTES_OF_DAY);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
