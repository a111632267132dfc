package sisinfo.document.inbox;

/** What may be done with a file of the watched folder now. */
enum Turn {
    WAIT,
    /** It is still for long enough; if it is not whole, it is waited for. */
    TRY,
    /** It is still for so long that nobody writes it any more: it is judged as it is. */
    LAST_TRY
}
