/** The public face of a shop: what it shows to whoever comes by. */
@NullMarked
package convo.front;

import org.jspecify.annotations.NullMarked;
