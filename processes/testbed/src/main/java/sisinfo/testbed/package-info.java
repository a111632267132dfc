@NullMarked
package sisinfo.testbed;

import org.jspecify.annotations.NullMarked;
