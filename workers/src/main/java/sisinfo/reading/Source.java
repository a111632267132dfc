package sisinfo.reading;

/** Which reader a value comes from, the most trustworthy first. */
public enum Source {
    XML,
    PDF_TEXT,
    BARCODE,
    QR,
    OCR,
    AI,
    /** Not read but computed from another reading, such as the parts of an access key. */
    ACCESS_KEY
}
