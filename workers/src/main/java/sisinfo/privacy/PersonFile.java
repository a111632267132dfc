package sisinfo.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.personal.Holding;

/**
 * Everything that is kept about a person, at one moment.
 *
 * @param madeBy name of who asked for it; null for the system
 */
public record PersonFile(
        UUID person,
        String name,
        String email,
        Instant madeAt,
        @Nullable String madeBy,
        List<Holding> holdings) {}
