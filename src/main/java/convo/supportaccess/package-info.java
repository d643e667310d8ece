/** The shop's side of support: its owners let support in, watch, send it away and read it all. */
@NullMarked
package convo.supportaccess;

import org.jspecify.annotations.NullMarked;
