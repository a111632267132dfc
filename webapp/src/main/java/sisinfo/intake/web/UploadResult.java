package sisinfo.intake.web;

import org.jspecify.annotations.Nullable;
import sisinfo.document.DocumentStatus;
import sisinfo.document.DocumentView;

/**
 * What became of one file, in words.
 *
 * @param kind {@code good}, {@code known} or {@code bad}
 * @param link where to go on; null when there is nothing to open
 * @param similar another document that looks nearly the same; null for most
 */
record UploadResult(
        String fileName,
        String kind,
        String words,
        @Nullable String link,
        @Nullable String linkText,
        @Nullable String similar) {

    static UploadResult refused(String fileName, String words) {
        return new UploadResult(fileName, "bad", words, null, null, null);
    }

    /** Where a document is worked on now. */
    static String link(DocumentView document) {
        return (document.status() == DocumentStatus.IN_REVIEW ? "/reviews/" : "/documents/") + document.id();
    }
}
