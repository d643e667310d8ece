package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.supportsession.Admission;
import convo.supportsession.EndCause;
import convo.supportsession.SupportSession;

/** A support session in the words of the shop. */
final class SupportAccessWords {
  private SupportAccessWords() {}

  static String of(Admission admission) {
    return switch (admission) {
      case NOTICE -> supportaccess().withNotice();
      case APPROVAL -> supportaccess().afterYes();
      case BREAK_GLASS -> supportaccess().toStopHarm();
    };
  }

  /** How it ended; an owner who ended it by name. */
  static String of(SupportSession.End end, Names names) {
    return end.by()
        .map(owner -> supportaccess().endedBy(names.of(owner)))
        .orElseGet(() -> of(end.cause()));
  }

  static String of(EndCause cause) {
    return switch (cause) {
      case STOPPED -> supportaccess().endStopped();
      case TIME -> supportaccess().endTime();
      case SIGN_OUT -> supportaccess().endSignOut();
      case OWNER -> supportaccess().endOwner();
      case REFUSED -> supportaccess().endRefused();
      case ROLE_REVOKED -> supportaccess().endRoleRevoked();
      case WITHDRAWN -> supportaccess().endWithdrawn();
      case ASKED_TOO_LONG_AGO -> supportaccess().endTooLate();
    };
  }
}
