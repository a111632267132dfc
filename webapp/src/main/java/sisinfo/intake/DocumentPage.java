package sisinfo.intake;

import java.util.List;

/** One page of the document list. */
public record DocumentPage(List<DocumentLine> lines, long total, int page) {

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, DocumentFilter.SIZE));
    }

    public long first() {
        return total == 0 ? 0 : (page - 1L) * DocumentFilter.SIZE + 1;
    }

    public long last() {
        return Math.min(total, (long) page * DocumentFilter.SIZE);
    }
}
