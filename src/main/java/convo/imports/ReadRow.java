package convo.imports;

import convo.shopfile.FiledCustomer;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table as it was understood.
 *
 * @param customer whom it tells of, unless something is wrong with it
 * @param reasons what is wrong, each as a sentence
 * @param twin who is there already and is the same
 * @param housemate who has the same phone under another name, which may be right
 */
public record ReadRow(
    Sheet.Row row,
    Optional<FiledCustomer> customer,
    List<String> reasons,
    Optional<Twin> twin,
    Optional<Twin> housemate) {

  static ReadRow of(Sheet.Row row, FiledCustomer customer) {
    return new ReadRow(row, Optional.of(customer), List.of(), Optional.empty(), Optional.empty());
  }

  static ReadRow wrong(Sheet.Row row, List<String> reasons) {
    return new ReadRow(row, Optional.empty(), reasons, Optional.empty(), Optional.empty());
  }

  ReadRow beside(Optional<Twin> same, Optional<Twin> phone) {
    return new ReadRow(row, customer, reasons, same, phone);
  }

  /** Whether it tells of somebody whom the shop does not know yet. */
  public boolean isNew() {
    return customer.isPresent() && twin.isEmpty();
  }

  public boolean isBad() {
    return customer.isEmpty();
  }

  /** Why the row is left out, for whoever mends it; nothing of one that is brought in. */
  public String told() {
    return twin.map(Twin::told).orElse(String.join(" ", reasons));
  }
}
