package convo.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a correction from a row that has {@link #COLUMNS}, through whichever door. */
public final class CorrectionRow implements RowMapper<Correction> {
  /** To be selected from corrections joined to the profile they are about. */
  public static final String COLUMNS =
      """
      corrections.id, corrections.profile_id, profile.first_name, profile.last_name, corrections.wish,
        corrections.asked_at, coalesce(corrections.outcome, '') outcome, coalesce(corrections.answer, '') answer,
        corrections.answered_at
      """;

  @Override
  public Correction map(ResultSet row, StatementContext context) throws SQLException {
    var name = (row.getString("first_name") + " " + row.getString("last_name")).strip();
    return new Correction(
        row.getObject("id", UUID.class),
        row.getObject("profile_id", UUID.class),
        name.isEmpty() ? "No name" : name,
        row.getString("wish"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Correction.Outcome.named(row.getString("outcome")),
        row.getString("answer"),
        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
