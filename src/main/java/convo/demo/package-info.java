/** The made-up shops and people of the demo. */
@NullMarked
package convo.demo;

import org.jspecify.annotations.NullMarked;
