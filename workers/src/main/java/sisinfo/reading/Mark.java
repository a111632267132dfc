package sisinfo.reading;

/** What a document says of its own validity, printed across it or in its data; any of them makes refusing the first choice. */
public enum Mark {
    /** An authorised cancellation, an event 110111 or 110112, a status 101, 135, 151 or 155, or the print "CANCELADA". */
    CANCELLED,
    /** Issued in the tax authority's test environment (homologação), or printed "SEM VALOR FISCAL". */
    NO_FISCAL_VALUE,
    /** The tax authority denied the use: status 110, 205, 301, 302 or 303. */
    DENIED,
    /** Its protocol authorises nothing, or another key. */
    NOT_AUTHORISED
}
