package convo.calendar;

import convo.database.EnumKey;

/** What the columns of the calendar are. */
public enum CalendarView implements EnumKey {
  /** A day, with a column for each stylist. */
  DAY,
  /** A day, with a column for each room or device. */
  ROOMS,
  /** A week of one stylist, with a column for each day. */
  WEEK
}
