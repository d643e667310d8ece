/** When stylists work: weekly hours, days that differ, and time off. */
@NullMarked
package convo.hours;

import org.jspecify.annotations.NullMarked;
