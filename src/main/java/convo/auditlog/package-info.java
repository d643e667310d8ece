/** The page on which an owner reads all that was changed in the shop. */
@NullMarked
package convo.auditlog;

import org.jspecify.annotations.NullMarked;
