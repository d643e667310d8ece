package convo.hours;

import java.time.LocalDate;
import java.util.UUID;

/** A day whose hours replace the weekly ones. */
public record ExceptionalDay(UUID id, LocalDate day, DayHours hours) {}
