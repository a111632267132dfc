package sisinfo.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as administrators see it.
 *
 * @param finishedAt null while it waits
 * @param problem what the server said last; null when nothing went wrong
 */
public record MailView(
        UUID id,
        String kind,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {}
