package sisinfo.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was from some moment on.
 *
 * @param writtenBy null as shipped, or by the system
 * @param writtenAt null as shipped
 */
public record Revision(
        Article article, @Nullable UUID writtenBy, @Nullable Instant writtenAt) {}
