@NullMarked
package sisinfo.testbed.bridge;

import org.jspecify.annotations.NullMarked;
