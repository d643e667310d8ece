package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import java.util.List;

/**
 * Who may be there twice.
 *
 * @param found not yet answered, the likeliest first
 * @param more how many more there are
 * @param refused of which the shop has said that they are not the same
 * @param isPartial whether not all customers are compared
 */
public record DuplicatesPage(
    Visitor visitor, List<Duplicate> found, int more, List<Duplicate> refused, boolean isPartial) {

  /** Where both stand side by side. */
  public String mergeUrl(Duplicate pair) {
    return visitor
        .shop()
        .url("/duplicates/merges/new?kept=" + pair.one().id() + "&gone=" + pair.other().id());
  }

  public String email(Candidate customer) {
    return visitor.maySeeContact(customer.id(), "email")
        ? customer.contact().email().orElse("")
        : duplicates().hidden();
  }

  public String phone(Candidate customer) {
    return visitor.maySeeContact(customer.id(), "phone")
        ? customer.contact().shownPhone(visitor.shop().country())
        : duplicates().hidden();
  }

  public String url(Candidate customer) {
    return visitor.shop().url("/customers/" + customer.id());
  }
}
