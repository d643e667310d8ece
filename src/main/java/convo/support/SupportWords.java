package convo.support;

import convo.supportsession.EndCause;
import convo.supportsession.SupportRule;
import convo.supportsession.SupportSession;
import java.time.Instant;

/** A support session in the words of support itself. */
public final class SupportWords {
  private SupportWords() {}

  public static String of(SupportSession.State state) {
    return switch (state) {
      case WAITING -> "Waits for a yes";
      case ADMITTED -> "Approved";
      case RUNNING -> "Running";
      case OVER -> "Over";
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
      case STOPPED -> "Stopped";
      case TIME -> "Time was up";
      case SIGN_OUT -> "Signed out";
      case OWNER -> "Ended by an owner";
      case REFUSED -> "Refused by an owner";
      case ROLE_REVOKED -> "No longer support";
      case WITHDRAWN -> "Withdrawn";
      case ASKED_TOO_LONG_AGO -> "Too late";
    };
  }

  static String of(SupportRule rule) {
    return switch (rule) {
      case NOTICE -> "open, the owners are told";
      case APPROVAL -> "an owner is asked first";
      case OFF -> "closed but for an emergency";
    };
  }
}
