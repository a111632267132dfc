/** Sending documents in, and looking at them. */
@NullMarked
package sisinfo.intake.web;

import org.jspecify.annotations.NullMarked;
