package convo.audit;

import convo.audit.AuditWords.ChangedField;
import convo.shops.Shop;
import java.util.List;
import java.util.Optional;

/**
 * The changes of one thing as people read them, newest first.
 *
 * @param entries what is shown, and one more where there is more
 * @param most how many are shown at once
 */
public record History(AuditWords words, List<AuditEntry> entries, int most) {
  /** Entries on the card of a thing. */
  public static final int ON_CARD = 20;

  /** Entries on a page of nothing else. */
  public static final int ON_PAGE = 50;

  public Shop shop() {
    return words.shop();
  }

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

  /** What is told of an entry; everything is new on what was added. */
  public List<ChangedField> changes(AuditEntry entry) {
    return entry.action().equals(AuditAction.ADDED.key()) ? List.of() : words.of(entry.changes());
  }
}
