/** A shop's customers as a table of a spreadsheet: brought in, taken back, and handed out. */
@NullMarked
package convo.imports;

import org.jspecify.annotations.NullMarked;
