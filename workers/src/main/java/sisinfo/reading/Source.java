package sisinfo.reading;

/** Which reader a value comes from, the most trustworthy first. */
public enum Source {
    XML,
    PDF_TEXT,
    BARCODE,
    QR,
    OCR,
    /** Text in a PDF that nobody drew for people to see: the OCR of an unknown program over its picture. */
    TEXT_LAYER,
    AI,
    /** Not read but computed from another reading, such as the parts of an access key. */
    ACCESS_KEY
}
