package sisinfo.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.personal.Treatment;

/**
 * Something that was asked under the law, and done.
 *
 * @param person whose data it was
 * @param madeBy null: the system
 * @param reason null where none is asked
 * @param report empty for a copy
 */
public record PrivacyRequest(
        UUID id,
        UUID person,
        Kind kind,
        @Nullable UUID madeBy,
        Instant madeAt,
        @Nullable String reason,
        List<Line> report) {

    /** What was asked. */
    public enum Kind {
        EXPORT,
        ERASURE
    }

    /**
     * What became of one kind of thing.
     *
     * @param before how many there were
     * @param after how many there still are
     */
    public record Line(String kind, Treatment treatment, int before, int after) {}
}
