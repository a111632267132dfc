/** The page for whoever keeps the system running. */
@NullMarked
package sisinfo.operations.web;

import org.jspecify.annotations.NullMarked;
