package convo.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One service of a visit with those who may do it and where. */
final class Step {
  private static final List<Place> ANYWHERE = List.of(new Place(Optional.empty(), TimeSet.EMPTY));

  private final ServiceTime service;
  private final List<Place> places;
  private final List<Candidate> candidates;

  /**
   * A resource, or no matter where.
   *
   * @param taken the starts at which it is not free for the whole length
   */
  record Place(Optional<String> resource, TimeSet taken) {
    boolean isSame(Place other) {
      return resource.isPresent() && resource.equals(other.resource);
    }
  }

  /**
   * A stylist of a service.
   *
   * @param starts when she can do it, and there is a place for it
   */
  record Candidate(WorkTime work, TimeSet starts) {}

  /**
   * Works out the starts of a service.
   *
   * @param limits within which all of them lie
   */
  Step(
      Inquiry.Wish wish, Map<String, WorkTime> team, List<ResourceTime> resources, TimeSet limits) {
    service = wish.service();
    places = service.needs().map(kind -> places(kind, resources)).orElse(ANYWHERE);
    var free = limits.minus(places.stream().map(Place::taken).reduce(limits, TimeSet::and));
    candidates =
        wish.stylists().stream()
            .map(diary -> Objects.requireNonNull(team.get(diary.stylist())))
            .map(work -> new Candidate(work, work.starts(service).and(free)))
            .toList();
  }

  private List<Place> places(String kind, List<ResourceTime> resources) {
    return resources.stream()
        .filter(resource -> resource.kind().equals(kind))
        .map(resource ->
            new Place(
                Optional.of(resource.resource()), resource.taken().startsMeeting(service.whole())))
        .toList();
  }

  ServiceTime service() {
    return service;
  }

  List<Place> places() {
    return places;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** Why it cannot be done then by one who works, if so. */
  Optional<Reason> obstacle(Candidate candidate, long start) {
    return candidate
        .work()
        .obstacle(service, start)
        .or(() ->
            candidate.starts().contains(start) ? Optional.empty() : Optional.of(Reason.RESOURCE));
  }

  /** Those who may do it: the preferred one, then who has the fewest bookings on the day. */
  List<Candidate> ranked(long day, Optional<String> preferred) {
    var ranked = new ArrayList<>(candidates);
    ranked.sort(Comparator.comparingInt(candidate -> candidate.work().bookings(day)));
    for (var place = 1; preferred.isPresent() && place < ranked.size(); place++) {
      if (ranked.get(place).work().stylist().equals(preferred.get())) {
        ranked.addFirst(ranked.remove(place));
      }
    }
    return ranked;
  }

  /** All starts, whoever does it. */
  TimeSet starts() {
    return candidates.stream().map(Candidate::starts).reduce(TimeSet.EMPTY, TimeSet::or);
  }
}
