/** What every feature shares on the engine's side: deployment, the outbox, the keys of open tasks. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package sisinfo.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
