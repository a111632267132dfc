package sisinfo.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as administrators read it. */
public record AuditEntry(
        long seq,
        Instant at,
        String action,
        String objectKind,
        String objectId,
        String actorKind,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String requestId,
        @Nullable Long processInstance,
        @Nullable Value address,
        @Nullable Value reason,
        List<ChangeEntry> changes,
        String hash) {

    /** A field before and after. */
    public record ChangeEntry(
            String field, @Nullable Value before, @Nullable Value after) {}

    /** @param erased the key it was under has been destroyed: nobody can read it any more */
    public record Value(String text, boolean erased) {

        static final Value ERASED = new Value("", true);
    }
}
