/** The virus scanner ClamAV, asked over its own protocol. */
@NullMarked
package sisinfo.document.clamd;

import org.jspecify.annotations.NullMarked;
