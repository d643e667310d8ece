/** Erasing a person everywhere: asked for, waited for, done. */
@NullMarked
package convo.erasure;

import org.jspecify.annotations.NullMarked;
