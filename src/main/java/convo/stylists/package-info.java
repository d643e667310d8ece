/** The team of a shop: who does what. */
@NullMarked
package convo.stylists;

import org.jspecify.annotations.NullMarked;
