package sisinfo.reading;

import org.jspecify.annotations.Nullable;

/**
 * What one page of a file turned out to be.
 *
 * @param page from 1
 * @param paper {@link Paper#UNKNOWN} when it carries no title, as many second pages do
 * @param accessKey of the note that the page belongs to, as far as it could be read
 * @param number of that note as printed, as far as it could be read
 */
public record PageFinding(
        int page,
        Paper paper,
        @Nullable String accessKey,
        @Nullable String number) {

    /** A page that opens a note, or at least names one. */
    boolean isOfNote() {
        return paper == Paper.INVOICE || paper == Paper.UNKNOWN && accessKey != null;
    }
}
