/** The person over all shops: what she decides about the profiles that shops keep of her. */
@NullMarked
package convo.customers;

import org.jspecify.annotations.NullMarked;
