package convo.support;

import convo.supportsession.AgentSession;
import java.time.Instant;

/** What came of an agent's question to step into a shop. */
sealed interface Asking {
  /** It is written down, and may be entered or waits for an owner. */
  record Asked(AgentSession session) implements Asking {}

  /** The agent has a session that waits or runs already. */
  record Busy() implements Asking {}

  /** An owner has just refused the same, or sent support away. */
  record TooSoon(Instant refusedAt, boolean isToChange) implements Asking {}
}
