package sisinfo.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that was split, as it is shown.
 *
 * @param documentId the document it became, or the one that was here with the same bytes; null when it was left out
 * @param fileName of that document
 * @param status of that document
 */
public record PartView(
        int number,
        String paper,
        int firstPage,
        int lastPage,
        @Nullable String accessKey,
        @Nullable UUID documentId,
        @Nullable String fileName,
        @Nullable DocumentStatus status) {}
