package sisinfo.reading;

import org.jspecify.annotations.Nullable;

/**
 * One of the papers that lie in one file.
 *
 * @param firstPage from 1; in an XML file, which has no pages, the place of the paper among the papers
 * @param lastPage the last one that belongs to it, the same as the first for a single page
 * @param accessKey the key that tells it apart, as far as it could be read
 */
public record Segment(
        Paper paper, int firstPage, int lastPage, @Nullable String accessKey) {

    /** Whether it is worth a document of its own; the others are named and left out. */
    public boolean isTaken() {
        return paper == Paper.INVOICE || paper == Paper.INVOICE_EVENT;
    }
}
