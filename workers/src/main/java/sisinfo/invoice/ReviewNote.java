package sisinfo.invoice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question or remark beside a review.
 *
 * @param addressee the colleague who is asked; null for a remark to all
 */
public record ReviewNote(UUID id, UUID author, @Nullable UUID addressee, String text, Instant writtenAt) {}
