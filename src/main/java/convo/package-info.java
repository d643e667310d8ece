/** The portal: its commands, its map of addresses and the place where every object is built. */
@NullMarked
package convo;

import org.jspecify.annotations.NullMarked;
