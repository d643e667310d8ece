package convo.supportaccess;

import convo.supportsession.Admission;
import convo.supportsession.EndCause;
import convo.supportsession.SupportSession;

/** A support session in the words of the shop. */
final class SupportAccessWords {
  private SupportAccessWords() {}

  static String of(Admission admission) {
    return switch (admission) {
      case NOTICE -> "With notice, nobody had to answer";
      case APPROVAL -> "After an owner’s yes";
      case BREAK_GLASS -> "Against your setting, to stop harm";
    };
  }

  /** How it ended; an owner who ended it by name. */
  static String of(SupportSession.End end, Names names) {
    return end.by().map(owner -> names.of(owner) + " ended it").orElseGet(() -> of(end.cause()));
  }

  static String of(EndCause cause) {
    return switch (cause) {
      case STOPPED -> "Support stopped it";
      case TIME -> "The time was up";
      case SIGN_OUT -> "Support signed out";
      case OWNER -> "Your shop ended it";
      case REFUSED -> "Your shop said no";
      case ROLE_REVOKED -> "The person is no longer with support";
      case WITHDRAWN -> "Support took the request back";
      case ASKED_TOO_LONG_AGO -> "Nothing came of it in time";
    };
  }
}
