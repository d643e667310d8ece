package convo.web;

import convo.database.DatabaseUnavailable;
import java.sql.SQLException;
import org.eclipse.jetty.http.HttpException;

/** Tells what a surprise means for the person who asked, from what lies at the bottom of it. */
final class Failure {
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int FAILURE = 500;
  private static final int UNAVAILABLE = 503;

  private Failure() {}

  /** The status to answer with; the texts of a database never leave the log. */
  static int status(Throwable failure) {
    return DatabaseUnavailable.explains(failure) ? UNAVAILABLE : statusOf(root(failure));
  }

  private static int statusOf(Throwable root) {
    return switch (root) {
      case SQLException refused -> status(String.valueOf(refused.getSQLState()));
      case HttpException malformed when malformed.getCode() < FAILURE -> malformed.getCode();
      default -> FAILURE;
    };
  }

  /** The innermost cause that a database or the server reported, else the innermost of all. */
  static Throwable root(Throwable failure) {
    var inner = failure;
    while (inner.getCause() != null && !(inner instanceof SQLException)) {
      inner = inner.getCause();
    }
    return inner;
  }

  /** By the classes of PostgreSQL's error codes (its manual, appendix A). */
  private static int status(String state) {
    return switch (state) {
      case "22021", "22P05" -> BAD_REQUEST; // a character that the database cannot keep
      case "23505", "23P01", "40001", "40P01" -> CONFLICT;
      case "55P03" -> UNAVAILABLE; // waited too long
      default -> state.startsWith("57") ? UNAVAILABLE : FAILURE; // stopped from outside
    };
  }
}
