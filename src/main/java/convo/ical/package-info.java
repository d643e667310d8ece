/** Calendar files as calendars read them: pure, of no feature. */
@NullMarked
package convo.ical;

import org.jspecify.annotations.NullMarked;
