package convo.reports;

import java.util.Optional;

/**
 * One number of a report.
 *
 * @param before what it was in the time before, or nothing where that says nothing
 * @param meaning what is counted, in a sentence
 * @param list the bookings behind it
 */
public record ReportTile(
    String label, String value, String before, String meaning, Optional<String> list) {}
