package sisinfo.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the chain. Personal fields are ciphertext, under the key that {@code whose} names.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param at to the millisecond
 * @param whose key the address and the reason are under
 * @param previous hash of the event before, 64 zeros for the first
 */
public record SealedEvent(
        long seq,
        String id,
        Instant at,
        String action,
        String objectKind,
        String objectId,
        String actorKind,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String requestId,
        @Nullable Long processInstance,
        @Nullable String address,
        @Nullable String reason,
        String whose,
        List<SealedChange> changes,
        String previous,
        String hash) {

    /** @param whose key the values are under; null when they stand in clear */
    public record SealedChange(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String whose) {}

    SealedEvent withHash(String itsHash) {
        return new SealedEvent(
                seq,
                id,
                at,
                action,
                objectKind,
                objectId,
                actorKind,
                actorId,
                actorName,
                requestId,
                processInstance,
                address,
                reason,
                whose,
                changes,
                previous,
                itsHash);
    }
}
