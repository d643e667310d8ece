/** What a person decides about what shops know: this is me, not me, consents, leaving, erasure. */
@NullMarked
package convo.claims;

import org.jspecify.annotations.NullMarked;
