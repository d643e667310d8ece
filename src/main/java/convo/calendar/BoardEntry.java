package convo.calendar;

import convo.availability.OpenTime;

/**
 * Something in a column of the calendar.
 *
 * @param place the classes that put it there
 * @param isWithin whether it lies within another one, such as in a gap
 */
public record BoardEntry(BoardColumn column, CalendarItem item, String place, boolean isWithin) {

  /** Time in a column that is no visit: hours, time off, a buffer, a gap, free time. */
  public record Stretch(BoardColumn column, OpenTime time, String place) {}
}
