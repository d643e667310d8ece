/**
 * Which records are of the same person: Fellegi and Sunter's record linkage, with weights that are
 * learnt without anybody's answer. Pure: no SQL, no HTTP, no clock.
 */
@NullMarked
package convo.linkage;

import org.jspecify.annotations.NullMarked;
