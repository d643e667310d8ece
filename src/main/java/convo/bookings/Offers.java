package convo.bookings;

import static java.util.stream.Collectors.toMap;

import convo.availability.Diary;
import convo.availability.HeldTime;
import convo.availability.Inquiry;
import convo.availability.ResourceTime;
import convo.availability.Schedule;
import convo.availability.Schedule.Shift;
import convo.availability.SlotRules;
import convo.shops.Shop;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a shop has to offer around some days: services, the time of those who do them, and of the
 * resources that they need.
 */
public final class Offers {
  private static final List<Shift> ALL_DAY = List.of(new Shift(0, 1440));

  private final Shop shop;
  private final Map<UUID, BookedService> services;
  private final List<StylistDiary> team;
  private final List<Resource> resources;
  private final Map<UUID, List<HeldTime>> held;

  /** A room, a chair or a device. */
  public record Resource(UUID id, String kind, String name) {}

  /** Time that a booking keeps of a stylist or a resource, and of the service that it is for. */
  public record Held(
      UUID booking, UUID held, Instant from, Instant until, Instant startsAt, Instant endsAt) {}

  /** What was read, in the order of time, of the team and of the resources. */
  public Offers(
      Shop shop,
      List<BookedService> services,
      List<StylistDiary> team,
      List<Resource> resources,
      List<Held> held) {
    this.shop = shop;
    this.services = services.stream().collect(toMap(BookedService::id, service -> service));
    this.team = team;
    this.resources = resources;
    this.held = held(held);
  }

  private static Map<UUID, List<HeldTime>> held(List<Held> times) {
    var begun = new HashSet<List<UUID>>();
    var held = new HashMap<UUID, List<HeldTime>>();
    for (var time : times) {
      var begins = begun.add(List.of(time.booking, time.held));
      held.computeIfAbsent(time.held, _ -> new ArrayList<>())
          .add(HeldTime.of(time.from, time.until, time.startsAt, time.endsAt, begins));
    }
    return held;
  }

  /** Whether all of it is done here, by whom it is wanted from. */
  public boolean has(List<Wish> wishes) {
    return wishes.stream().allMatch(wish -> !diaries(wish).isEmpty());
  }

  public BookedService service(UUID id) {
    return Objects.requireNonNull(services.get(id));
  }

  /** How long these take if nothing lies between them. */
  public Duration length(List<UUID> wanted) {
    return Duration.ofMinutes(
        wanted.stream().map(this::service).mapToInt(BookedService::durationMinutes).sum());
  }

  /** How long one of these is to last. */
  public int minutes(Wish wish) {
    return wish.minutes().orElseGet(() -> service(wish.service()).durationMinutes());
  }

  /** Those who may do a service, in the order of the team. */
  public List<StylistDiary> stylists(UUID service) {
    var able = service(service).stylists();
    return team.stream().filter(stylist -> able.contains(stylist.id())).toList();
  }

  /** The ids of those who may do what is wanted, in the order of the team. */
  public List<UUID> able(Wish wish) {
    return diaries(wish).stream().map(StylistDiary::id).toList();
  }

  /** What a stylist is called. */
  public String stylist(UUID id) {
    return team.stream()
        .filter(stylist -> stylist.id().equals(id))
        .map(StylistDiary::name)
        .findFirst()
        .orElseThrow();
  }

  /** As customers may book. */
  public Inquiry inquiry(
      List<Wish> wishes, Instant now, LocalDate first, int days, Optional<UUID> preferred) {
    var policy = shop.policy();
    var rules =
        new SlotRules(
            shop.zone(),
            policy.slotStepMinutes(),
            policy.minimumNoticeMinutes(),
            policy.horizonDays());
    return inquiry(rules, wishes, now, first, days, preferred, false);
  }

  /** As staff may who insist: only what is held keeps them from it. */
  public Inquiry insisted(List<Wish> wishes, Instant start) {
    var day = LocalDate.ofInstant(start, shop.zone());
    var rules = new SlotRules(shop.zone(), 1, 0, 1);
    return inquiry(rules, wishes, start, day, 1, Optional.empty(), true);
  }

  private Inquiry inquiry(
      SlotRules rules,
      List<Wish> wishes,
      Instant now,
      LocalDate first,
      int days,
      Optional<UUID> preferred,
      boolean alwaysOpen) {
    var asked =
        wishes.stream()
            .map(wish ->
                new Inquiry.Wish(
                    service(wish.service()).time(minutes(wish)),
                    diaries(wish).stream().map(stylist -> diary(stylist, alwaysOpen)).toList()))
            .toList();
    return new Inquiry(rules, now, first, days, asked, rooms(), preferred.map(UUID::toString));
  }

  private List<StylistDiary> diaries(Wish wish) {
    return services.containsKey(wish.service())
        ? stylists(wish.service()).stream()
            .filter(stylist -> wish.stylist().map(stylist.id()::equals).orElse(true))
            .toList()
        : List.of();
  }

  private Diary diary(StylistDiary stylist, boolean alwaysOpen) {
    var diary = stylist.diary(held.getOrDefault(stylist.id(), List.of()));
    return alwaysOpen
        ? new Diary(diary.stylist(), alwaysOpen(), diary.held(), diary.shortestMinutes())
        : diary;
  }

  private static Schedule alwaysOpen() {
    return new Schedule(
        Arrays.stream(DayOfWeek.values()).collect(toMap(day -> day, _ -> ALL_DAY)),
        Map.of(),
        List.of());
  }

  private List<ResourceTime> rooms() {
    return resources.stream()
        .map(resource ->
            new ResourceTime(
                resource.id.toString(), resource.kind, held.getOrDefault(resource.id, List.of())))
        .toList();
  }
}
