package convo.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The differences of an adoption by shop, field and cause, and the sum of its customers. */
public final class Findings {
  private static final int EXAMPLES = 3;

  private final Map<String, Map<NamedCause, Found>> byShop = new TreeMap<>();
  private final List<String> growth = new ArrayList<>();
  private boolean isSumRight = true;

  /** How many there are, with some old ids. */
  private record Found(long many, List<String> examples) {
    Found and(String key) {
      var more = new ArrayList<>(examples);
      if (!key.isEmpty() && more.size() < EXAMPLES) {
        more.add(key);
      }
      return new Found(many + 1, more);
    }
  }

  /**
   * Adds one.
   *
   * @param shop its slug, or a dash for what is of none
   * @param key the old id, or nothing
   */
  void add(String shop, NamedCause cause, String key) {
    byShop
        .computeIfAbsent(shop, one -> new TreeMap<>(Findings::inOrder))
        .merge(cause, new Found(0, List.of()).and(key), (before, one) -> before.and(key));
  }

  private static int inOrder(NamedCause one, NamedCause other) {
    var byCause = one.cause().compareTo(other.cause());
    return byCause == 0 ? one.field().compareTo(other.field()) : byCause;
  }

  /** How many customers there are on both sides, and why that is not the same number. */
  record Growth(
      long typed, long same, long before, long erased, long missing, long gone, long counted) {
    long expected(long old) {
      return old + typed - same - before - erased - missing + gone;
    }
  }

  /**
   * Explains the number of customers.
   *
   * @param rows how many each table of customers has
   */
  void grow(Map<String, Long> rows, Growth sum) {
    var old = rows.values().stream().mapToLong(Long::longValue).sum();
    var tables =
        rows.entrySet().stream()
            .map(row -> "%s %,d".formatted(row.getKey(), row.getValue()))
            .collect(Collectors.joining(", "));
    growth.add("The old program counts %,d customers: %s.".formatted(old, tables));
    growth.add("  + %,d %s".formatted(sum.typed(), Cause.CUSTOMER_UNKNOWN.sentence()));
    growth.add("  + %,d %s".formatted(sum.gone(), Cause.DELETED_IN_SOURCE.sentence()));
    growth.add("  - %,d %s".formatted(sum.same(), Cause.SAME_PERSON.sentence()));
    growth.add("  - %,d who were in Convo before".formatted(sum.before()));
    growth.add("  - %,d %s".formatted(sum.erased(), Cause.ERASED.sentence()));
    growth.add("  - %,d not over yet".formatted(sum.missing()));
    isSumRight = sum.expected(old) == sum.counted();
    growth.add(
        "  = %,d; Convo counts %,d customers who came by this adoption%s."
            .formatted(
                sum.expected(old),
                sum.counted(),
                isSumRight ? "" : ": " + Cause.UNEXPLAINED.sentence()));
  }

  /** Differences without a cause. */
  public long unexplained() {
    var differences =
        byShop.values().stream()
            .flatMap(causes -> causes.entrySet().stream())
            .filter(entry -> entry.getKey().cause() == Cause.UNEXPLAINED)
            .mapToLong(entry -> entry.getValue().many())
            .sum();
    return differences + (isSumRight ? 0 : 1);
  }

  /** For people to read: a line for each field and cause of a shop, then the sum. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    byShop.forEach((shop, causes) ->
        causes.forEach((one, found) ->
            lines.add(
                "%s: %,d × %s: %s%s"
                    .formatted(
                        shop,
                        found.many(),
                        one.field(),
                        one.cause().sentence(),
                        found.examples().isEmpty()
                            ? ""
                            : " (old id %s)".formatted(String.join(", ", found.examples()))))));
    lines.addAll(growth);
    return lines;
  }
}
