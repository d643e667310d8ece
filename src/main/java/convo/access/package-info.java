/** Who is here and what they may do: accounts, sessions, memberships and the Gate. */
@NullMarked
package convo.access;

import org.jspecify.annotations.NullMarked;
