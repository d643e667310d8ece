package convo.duplicates;

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

  public String url(Candidate customer) {
    return visitor.shop().url("/customers/" + customer.id());
  }
}
