/** Who works at a shop: each person once, with services and hours, with a sign-in, or with both. */
@NullMarked
package convo.team;

import org.jspecify.annotations.NullMarked;
