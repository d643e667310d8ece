package convo.me;

/**
 * A visit by a link.
 *
 * @param wasMailed whether the link came by mail, so that its holder can say that she comes
 */
public record LinkPage(OwnVisitPage visit, boolean wasMailed) {
  /** Whether she is asked. */
  public boolean asks() {
    return wasMailed && !visit.visit().isProved() && visit.choices().isCancellable();
  }
}
