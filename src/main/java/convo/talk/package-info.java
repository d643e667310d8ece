/**
 * What people mean who write or say when they want to come: days, times, services, stylists, yes
 * and no. A language is a file of rules beside this package. Pure: no SQL, no HTTP, no clock.
 */
@NullMarked
package convo.talk;

import org.jspecify.annotations.NullMarked;
