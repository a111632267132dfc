/** The pages about reading: the AI keys. */
@NullMarked
package sisinfo.reading.web;

import org.jspecify.annotations.NullMarked;
