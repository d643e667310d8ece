/** The day and the week of a shop as a calendar, and moving visits about in it. */
@NullMarked
package convo.calendar;

import org.jspecify.annotations.NullMarked;
