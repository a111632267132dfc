package sisinfo.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outside sees of a document. */
public record DocumentView(
        UUID id,
        String sha256,
        String fileName,
        String mediaType,
        long sizeBytes,
        int pages,
        Channel channel,
        @Nullable UUID receivedBy,
        Instant receivedAt,
        DocumentStatus status,
        @Nullable UUID similarTo,
        @Nullable String reason,
        @Nullable Instant settledAt) {}
