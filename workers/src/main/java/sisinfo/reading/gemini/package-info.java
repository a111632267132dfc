/** The AI model over its REST interface; the published SDK drops the error details that key rotation needs. */
@NullMarked
package sisinfo.reading.gemini;

import org.jspecify.annotations.NullMarked;
