/** Every word that a person reads, in every language: catalogues and what reads them. */
@NullMarked
package convo.words;

import org.jspecify.annotations.NullMarked;
