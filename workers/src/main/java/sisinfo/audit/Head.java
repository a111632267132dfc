package sisinfo.audit;

/**
 * The end of the chain.
 *
 * @param seq of the last event, 0 when there is none
 */
record Head(long seq, String hash) {}
