/**
 * The way to PostgreSQL: one door for each kind of caller, and the only place that names the
 * tenant.
 */
@NullMarked
package convo.database;

import org.jspecify.annotations.NullMarked;
