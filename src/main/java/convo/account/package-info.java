/** A person's own account: name, language, password, open sessions. */
@NullMarked
package convo.account;

import org.jspecify.annotations.NullMarked;
