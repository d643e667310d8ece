/** The tenant wall, held from outside: by the catalogue, by rows, over HTTP and by breaking it. */
@NullMarked
package convo.wall;

import org.jspecify.annotations.NullMarked;
