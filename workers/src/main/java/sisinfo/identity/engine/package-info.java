/** What the engine has to be told about people. */
@NullMarked
package sisinfo.identity.engine;

import org.jspecify.annotations.NullMarked;
