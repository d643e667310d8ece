package convo.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * One row of an exceptional day: a day has as many as it has hours, a closed day has one without.
 */
record ExceptionRow(UUID id, LocalDate day, Optional<Span> span) {

  static ExceptionRow of(ResultSet row, StatementContext context) throws SQLException {
    var start = row.getInt("start_minute");
    var span =
        row.wasNull()
            ? Optional.<Span>empty()
            : Optional.of(new Span(start, row.getInt("end_minute")));
    return new ExceptionRow(
        row.getObject("id", UUID.class), row.getObject("day", LocalDate.class), span);
  }

  /** Makes one day of its rows. */
  static Collector<ExceptionRow, ?, ExceptionalDay> together() {
    return collectingAndThen(toList(), ExceptionRow::day);
  }

  private static ExceptionalDay day(List<ExceptionRow> rows) {
    var spans = rows.stream().flatMap(row -> row.span.stream()).toList();
    return new ExceptionalDay(rows.getFirst().id, rows.getFirst().day, DayHours.of(spans));
  }
}
