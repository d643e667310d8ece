/** The logo of a shop and the pictures of its team: read, made small and shown. */
@NullMarked
package convo.pictures;

import org.jspecify.annotations.NullMarked;
