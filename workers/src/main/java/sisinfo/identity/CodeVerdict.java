package sisinfo.identity;

/** What came of a code. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    /** Too many wrong ones: not even looked at. */
    WAIT
}
