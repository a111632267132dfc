/** Files and folders that only we may read. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package sisinfo.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
