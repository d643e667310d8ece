package convo.hours;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** A day whose hours replace the weekly ones. */
public record ExceptionalDay(UUID id, LocalDate day, @Nested DayHours hours) {}
