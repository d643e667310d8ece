/** Rooms, chairs and devices: what a service may need beside its stylist. */
@NullMarked
package convo.resources;

import org.jspecify.annotations.NullMarked;
