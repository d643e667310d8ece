/**
 * How one gets in: password, mailed code, outside provider, second factor; and what slows guessing.
 */
@NullMarked
package convo.signin;

import org.jspecify.annotations.NullMarked;
