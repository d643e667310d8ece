/** The addresses of one person, and what shops wrote down under them. */
@NullMarked
package convo.addresses;

import org.jspecify.annotations.NullMarked;
