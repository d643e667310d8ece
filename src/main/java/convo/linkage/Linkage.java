package convo.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Finds who is there more than once, from the records alone. */
public final class Linkage {
  /** So many pairs teach enough. */
  private static final int LESSONS = 500_000;

  private static final int CHANCES = 400_000;

  private final People people;
  private final Candidates candidates;
  private final Candidates wide;
  private final Weights weights;
  private final long compared;

  /** Learns from these people. */
  public Linkage(People people) {
    this(people, true);
  }

  Linkage(People people, boolean all) {
    this.people = people;
    candidates = Candidates.byKeys(people);
    wide = all ? Candidates.all(people).orElse(candidates) : candidates;
    people.columns().forEach(TraitValues::count);
    var alike = candidates.forEach(Tally::new).stream().mapToLong(tally -> tally.pairs).sum();
    compared = wide == candidates ? alike : (long) people.pairs();
    weights = learn(Math.min(1, LESSONS / Math.max(1.0, alike)));
  }

  /** How many pairs are compared. */
  public long compared() {
    return compared;
  }

  /** All pairs of the same person, by the people's places. */
  public List<Match> matches() {
    return new Clusters(people, weights, likely()).matches();
  }

  /** Says how well two agree in each trait; for one thread. */
  public Function<Match, Map<Trait, Level>> levels() {
    var comparison = new Comparison(people);
    return match -> levels(comparison.pattern(match.one(), match.other()));
  }

  private Map<Trait, Level> levels(long pattern) {
    var levels = new EnumMap<Trait, Level>(Trait.class);
    for (var i = 0; i < people.columns().size(); i++) {
      levels.put(people.columns().get(i).trait(), Comparison.level(pattern, i));
    }
    return levels;
  }

  /** Pairs that are likely each for itself, the likeliest first. */
  List<Match> likely() {
    return wide.forEach(() -> new Likely(people, weights)).stream()
        .flatMap(likely -> likely.found.stream())
        .sorted(
            Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(Match::one)
                .thenComparingInt(Match::other))
        .toList();
  }

  private Weights learn(double share) {
    var seen = new Patterns();
    candidates
        .forEach(() -> new Lesson(people, share))
        .forEach(lesson -> seen.addAll(lesson.patterns));
    return new Learning(people, seen, share, chance()).learn();
  }

  /** What any two people have in common. */
  private Patterns chance() {
    var random = new SplittableRandom(1);
    var comparison = new Comparison(people);
    var chance = new Patterns();
    for (var i = 0; i < Math.min(CHANCES, 4 * people.pairs()); i++) {
      var one = random.nextInt(people.size());
      var other = random.nextInt(people.size() - 1);
      chance.add(comparison.pattern(one, other < one ? other : other + 1));
    }
    return chance;
  }

  private static final class Tally implements Candidates.Pairs {
    private long pairs;

    @Override
    public void add(int one, int other) {
      pairs++;
    }
  }

  private static final class Lesson implements Candidates.Pairs {
    private final Comparison comparison;
    private final long most;
    private final Patterns patterns = new Patterns();

    Lesson(People people, double share) {
      comparison = new Comparison(people);
      most = (long) (share * (1L << 32));
    }

    /** By their numbers, so that the same people teach the same. */
    @Override
    public void add(int one, int other) {
      var mixed = ((long) one << 32 | other) * 0x9E3779B97F4A7C15L;
      var place = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
      if ((place >>> 32) < most) {
        patterns.add(comparison.pattern(one, other));
      }
    }
  }

  private static final class Likely implements Candidates.Pairs {
    private final Comparison comparison;
    private final Weights weights;
    private final List<Match> found = new ArrayList<>();

    Likely(People people, Weights weights) {
      comparison = new Comparison(people);
      this.weights = weights;
    }

    @Override
    public void add(int one, int other) {
      var score = weights.score(comparison.pattern(one, other), one);
      if (score > 0) {
        found.add(new Match(Math.min(one, other), Math.max(one, other), score));
      }
    }
  }
}
