package convo.supportaccess;

import convo.supportaccess.SupportSession.Decision;
import convo.supportaccess.SupportSession.End;
import convo.supportaccess.SupportSession.Stay;
import convo.supportaccess.SupportSession.WriteRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a support session from a row that has {@link #COLUMNS}. */
final class SupportSessionRow implements RowMapper<SupportSession> {
  /** The columns of a session, named so that they can stand beside those of its shop. */
  static final String COLUMNS =
      """
      session.id session_id,
      session.account_id,
      session.reason,
      session.ticket,
      session.access,
      session.break_glass_reason,
      session.requested_at,
      session.decision,
      session.decided_at,
      session.decided_by_account_id,
      session.started_at,
      session.ends_at,
      session.write_reason,
      session.write_requested_at,
      session.write_granted_at,
      session.write_refused_at,
      session.write_decided_by_account_id,
      session.ended_at,
      session.end_cause
      """;

  @Override
  public SupportSession map(ResultSet row, StatementContext context) throws SQLException {
    return new SupportSession(
        row.getObject("session_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("reason"),
        row.getString("ticket"),
        Admission.named(row.getString("access")),
        Optional.ofNullable(row.getString("break_glass_reason")),
        instant(row, "requested_at").orElseThrow(),
        decision(row),
        stay(row),
        write(row),
        end(row));
  }

  private static Optional<Decision> decision(ResultSet row) throws SQLException {
    var by = account(row, "decided_by_account_id");
    var answer = Optional.ofNullable(row.getString("decision")).flatMap(Answer::named);
    return instant(row, "decided_at").map(at -> new Decision(answer.orElseThrow(), at, by));
  }

  private static Optional<Stay> stay(ResultSet row) throws SQLException {
    var endsAt = instant(row, "ends_at");
    return instant(row, "started_at").map(at -> new Stay(at, endsAt.orElseThrow()));
  }

  private static Optional<WriteRequest> write(ResultSet row) throws SQLException {
    var by = account(row, "write_decided_by_account_id");
    var refused = instant(row, "write_refused_at").map(at -> new Decision(Answer.REFUSED, at, by));
    var decision =
        instant(row, "write_granted_at")
            .map(at -> new Decision(Answer.APPROVED, at, by))
            .or(() -> refused);
    var reason = Optional.ofNullable(row.getString("write_reason")).orElse("");
    return instant(row, "write_requested_at").map(at -> new WriteRequest(reason, at, decision));
  }

  private static Optional<End> end(ResultSet row) throws SQLException {
    var cause = Optional.ofNullable(row.getString("end_cause")).map(EndCause::named);
    return instant(row, "ended_at").map(at -> new End(at, cause.orElseThrow()));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Optional<UUID> account(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
