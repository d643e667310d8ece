/** The small framework under every page: templates, forms, errors, headers; knows no feature. */
@NullMarked
package convo.web;

import org.jspecify.annotations.NullMarked;
