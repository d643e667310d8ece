/** The tenants: a shop's address, clock, money and rules. */
@NullMarked
package convo.shops;

import org.jspecify.annotations.NullMarked;
