/** What a shop decides about itself: its name, colour and rules. */
@NullMarked
package convo.settings;

import org.jspecify.annotations.NullMarked;
