/** Support's own pages. */
@NullMarked
package convo.support;

import org.jspecify.annotations.NullMarked;
