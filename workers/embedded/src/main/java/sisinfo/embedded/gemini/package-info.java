/** A local double of the AI provider: speaks its REST protocol, errors included. */
@NullMarked
package sisinfo.embedded.gemini;

import org.jspecify.annotations.NullMarked;
