/** Those whom somebody looks after: persons of their own, reached through one account. */
@NullMarked
package convo.family;

import org.jspecify.annotations.NullMarked;
