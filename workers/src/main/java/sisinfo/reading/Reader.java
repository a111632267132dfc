package sisinfo.reading;

/** Reads what it can from a document; knows nothing of other readers and proves nothing. */
public interface Reader {

    Source source();

    /** Whether the reader can run here at all (OCR needs Tesseract with Portuguese). */
    default boolean available() {
        return true;
    }

    /** Whether this document is of a kind it can read. */
    boolean reads(ReadableDocument document);

    /** Safe to repeat; an unreadable document gives nothing rather than an exception. */
    Contribution read(ReadableDocument document);
}
