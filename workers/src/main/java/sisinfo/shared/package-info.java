/** What more than two features share. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package sisinfo.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
