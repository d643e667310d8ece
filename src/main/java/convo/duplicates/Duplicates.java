package convo.duplicates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import convo.database.ShopId;
import convo.linkage.Linkage;
import convo.linkage.Match;
import convo.linkage.People;
import convo.linkage.Trait;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Finds who is there twice among the customers of a shop, and remembers it until one changes. */
public final class Duplicates {
  static final List<Trait> TRAITS =
      List.of(Trait.GIVEN_NAME, Trait.SURNAME, Trait.BIRTH_DATE, Trait.EMAIL, Trait.PHONE);

  private static final int REMEMBERED = 200;

  /** Names that a shop has erased stay in memory no longer. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Cache<Asked, List<Duplicate>> found =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(KEPT)
          .scheduler(Scheduler.systemScheduler())
          .build();

  /** The same customers, by their hash. */
  private record Asked(ShopId shop, int size, int hash) {}

  /** The likeliest first. */
  List<Duplicate> of(ShopId shop, List<Candidate> customers) {
    var asked = new Asked(shop, customers.size(), customers.hashCode());
    return found.get(asked, _ -> find(customers));
  }

  static List<Duplicate> find(List<Candidate> customers) {
    var people = new People(TRAITS);
    customers.forEach(customer -> people.add(customer.values()));
    var linkage = new Linkage(people);
    var levels = linkage.levels();
    return linkage.matches().stream()
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .map(match ->
            new Duplicate(
                customers.get(match.one()), customers.get(match.other()), levels.apply(match)))
        .filter(duplicate -> !duplicate.isFamily())
        .toList();
  }
}
