package convo.support;

import static convo.words.Words.support;

import convo.supportsession.EndCause;
import convo.supportsession.SupportSession;
import java.time.Instant;

/** A support session in the words of support itself. */
public final class SupportWords {
  private SupportWords() {}

  public static String of(SupportSession.State state) {
    return switch (state) {
      case WAITING -> support().waiting();
      case ADMITTED -> support().approved();
      case RUNNING -> support().running();
      case OVER -> support().over();
    };
  }

  /** How the badge of the state is coloured. */
  public static String tone(SupportSession.State state) {
    return switch (state) {
      case WAITING -> "warning";
      case ADMITTED -> "success";
      case RUNNING -> "info";
      case OVER -> "neutral";
    };
  }

  /** How it ended, or where it stands. */
  public static String outcome(SupportSession session, Instant now) {
    return session.ending(now).map(end -> of(end.cause())).orElseGet(() -> of(session.state(now)));
  }

  static String of(EndCause cause) {
    return switch (cause) {
      case STOPPED -> support().endStopped();
      case TIME -> support().endTime();
      case SIGN_OUT -> support().endSignOut();
      case OWNER -> support().endOwner();
      case REFUSED -> support().endRefused();
      case ROLE_REVOKED -> support().endRoleRevoked();
      case WITHDRAWN -> support().endWithdrawn();
      case ASKED_TOO_LONG_AGO -> support().endTooLate();
    };
  }
}
