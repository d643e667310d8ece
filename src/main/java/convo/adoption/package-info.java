/** Brings an older program's database over, which goes on working meanwhile. */
@NullMarked
package convo.adoption;

import org.jspecify.annotations.NullMarked;
