/** What a support session is, its rules, and all that is written of it. */
@NullMarked
package convo.supportsession;

import org.jspecify.annotations.NullMarked;
