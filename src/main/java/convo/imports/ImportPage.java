package convo.imports;

import convo.access.Visitor;
import java.time.Instant;
import java.util.List;

/**
 * What came of a table that was brought in, or is under way.
 *
 * @param touched those who stay when it is taken back, each with why
 * @param untouched how many go
 */
public record ImportPage(
    Visitor visitor, CustomerImport one, List<AddedCustomer> touched, long untouched, Instant now) {

  public String url() {
    return list() + "/" + one.id();
  }

  public String list() {
    return visitor.shop().url("/customers/imports");
  }

  public String lastDay() {
    return visitor.shop().day(one.lastMoment());
  }

  public boolean mayBeTakenBack() {
    return one.mayBeTakenBack(now);
  }
}
