package convo.audit;

import java.util.List;

/** How the edit of something ended that two people may have open at once. */
public sealed interface Edit<T> {

  /** It is saved, and this is how it stands now. */
  record Saved<T>(T now) implements Edit<T> {}

  /**
   * Nothing is saved: somebody else changed the same fields after this form was opened.
   *
   * @param now how it stands
   * @param since what was changed in between, oldest first
   */
  record Overtaken<T>(T now, List<AuditEntry> since) implements Edit<T> {}
}
