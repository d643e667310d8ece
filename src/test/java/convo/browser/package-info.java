/** A real browser: pictures, accessibility, keyboard, and the journeys that HTTP cannot make. */
@NullMarked
package convo.browser;

import org.jspecify.annotations.NullMarked;
