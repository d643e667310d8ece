/** What a shop does, for how much and how long. */
@NullMarked
package convo.services;

import org.jspecify.annotations.NullMarked;
