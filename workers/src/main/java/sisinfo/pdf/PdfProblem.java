package sisinfo.pdf;

/** Why a PDF is not taken. */
public enum PdfProblem {
    /** It asks for a password before it shows anything. */
    ENCRYPTED,
    /** It does not open. */
    DAMAGED,
    /** Its end, one of its pages or something that a page shows is missing. */
    INCOMPLETE,
    TOO_MANY_PAGES,
    /** What it unpacks to or draws goes beyond the limits. */
    TOO_COMPLEX,
    /** A picture in it has too many pixels. */
    TOO_MANY_PIXELS,
    /** A large picture on the first page cannot be decoded. */
    UNSHOWABLE_PICTURE
}
