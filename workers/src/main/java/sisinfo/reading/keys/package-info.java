/** The AI keys: which project has quota left, which key is dead, when the next one comes back. */
@NullMarked
package sisinfo.reading.keys;

import org.jspecify.annotations.NullMarked;
