package convo.audit;

import convo.shops.Shop;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The changes of one thing as people read them, newest first.
 *
 * @param entries what is shown, and one more where there is more
 * @param most how many are shown at once
 * @param fields the fields in the order of the page; what is not named stands behind them
 * @param labels gives the label of a field
 * @param words gives a value as people read it, from the field and the value
 */
public record History(
    Shop shop,
    List<AuditEntry> entries,
    int most,
    List<String> fields,
    UnaryOperator<String> labels,
    BinaryOperator<String> words) {
  /** Entries on the card of a thing. */
  public static final int ON_CARD = 20;

  /** Entries on a page of nothing else. */
  public static final int ON_PAGE = 50;

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public List<AuditEntry> shown() {
    return entries.subList(0, Math.min(most, entries.size()));
  }

  /** The entry after which there are more. */
  public Optional<AuditEntry> last() {
    return entries.size() > most ? Optional.of(shown().getLast()) : Optional.empty();
  }

  /** What is told of an entry, in the order of the page; everything is new on what was added. */
  public List<Map.Entry<String, Change>> changes(AuditEntry entry) {
    return entry.action().equals("added")
        ? List.of()
        : entry.changes().entrySet().stream()
            .sorted(Comparator.comparingInt(change -> place(change.getKey())))
            .toList();
  }

  private int place(String field) {
    var place = fields.indexOf(field);
    return place < 0 ? fields.size() : place;
  }

  public String label(String field) {
    return labels.apply(field);
  }

  /** A value as people read it; "nothing" where there is none. */
  public String word(String field, String value) {
    var word = words.apply(field, value);
    return word.isEmpty() ? "nothing" : word;
  }
}
