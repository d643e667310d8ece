/** What one shop knows of its customers, and the words by which it finds them. */
@NullMarked
package convo.profiles;

import org.jspecify.annotations.NullMarked;
