/** The global person: addresses and family. The only package that writes {@code core.customers}. */
@NullMarked
package convo.people;

import org.jspecify.annotations.NullMarked;
