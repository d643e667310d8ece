package convo.team;

import convo.database.Json;
import convo.stylists.Stylist;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All who work at a shop, as they stand in its tables.
 *
 * @param stylists who can be booked, and then who cannot any more
 * @param weekdays the days on which each of them works every week, Monday as 1
 * @param ways who may sign in and who is invited to; nothing for who is not to know
 */
public record WholeTeam(
    @Json List<Stylist> stylists, @Json Map<UUID, Set<Integer>> weekdays, @Json List<WayIn> ways) {

  /** Each person once: who is booked, who only signs in, and who is not booked any more. */
  public List<Teammate> people() {
    var signingIn =
        ways.stream()
            .filter(way -> way.stylist().isEmpty())
            .map(way -> new Teammate(Optional.empty(), List.of(way)));
    return Stream.of(team(Stylist::active), signingIn, team(Predicate.not(Stylist::active)))
        .flatMap(people -> people)
        .toList();
  }

  private Stream<Teammate> team(Predicate<Stylist> which) {
    return stylists.stream().filter(which).map(this::teammate);
  }

  private Teammate teammate(Stylist stylist) {
    var hers = ways.stream().filter(way -> way.stylist().filter(stylist.id()::equals).isPresent());
    return new Teammate(Optional.of(stylist), hers.toList());
  }

  /** Who of the team has this id. */
  Optional<Teammate> find(UUID stylist) {
    return stylists.stream()
        .filter(one -> one.id().equals(stylist))
        .map(this::teammate)
        .findFirst();
  }

  /** Who signs in with this account, or is asked by this invitation. */
  Optional<Teammate> findWay(Predicate<WayIn> which) {
    return people().stream().filter(mate -> mate.ways().stream().anyMatch(which)).findFirst();
  }

  /** The days on which one stylist works every week. */
  public Set<DayOfWeek> weekdays(Stylist stylist) {
    return weekdays.getOrDefault(stylist.id(), Set.of()).stream()
        .map(DayOfWeek::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who is booked, and nobody signs in as her nor is invited to. */
  List<Stylist> withoutWay() {
    return people().stream()
        .filter(mate -> mate.isBooked() && mate.ways().isEmpty())
        .flatMap(mate -> mate.stylist().stream())
        .toList();
  }

  /** Who stands here twice, as it seems: once to sign in and once to be booked. */
  List<Alike> alike() {
    return ways.stream()
        .filter(way -> way.account().isPresent() && way.stylist().isEmpty())
        .flatMap(way -> withoutWay().stream().map(stylist -> new Alike(way, stylist)))
        .filter(Alike::isLikely)
        .toList();
  }

  /** Whether the shop would have no owner without her. */
  boolean isOnlyOwner(WayIn way) {
    return way.isOwner() && ways.stream().filter(WayIn::isOwner).count() == 1;
  }
}
