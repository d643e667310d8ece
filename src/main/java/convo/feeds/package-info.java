/** Visits in the calendars of those who come for them and of those who do them. */
@NullMarked
package convo.feeds;

import org.jspecify.annotations.NullMarked;
