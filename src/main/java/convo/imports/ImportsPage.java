package convo.imports;

import static convo.words.Words.imports;

import convo.access.Visitor;
import java.time.Instant;
import java.util.List;

/** The tables that a shop has brought in the last thirty days, and the way to one more. */
public record ImportsPage(Visitor visitor, List<CustomerImport> all, FileForm form, Instant now) {

  public String url() {
    return visitor.shop().url("/customers/imports");
  }

  public String url(CustomerImport one) {
    return url() + "/" + one.id();
  }

  /** What became of one. */
  public String told(CustomerImport one) {
    return switch (one.state()) {
      case DRAFT -> imports().waiting();
      case RUNNING, FAILED -> one.isRunning(now) ? imports().running() : imports().interrupted();
      case DONE -> imports().added(one.added());
      case TAKEN_BACK -> imports().takenBack(one.removed(), one.added());
    };
  }
}
