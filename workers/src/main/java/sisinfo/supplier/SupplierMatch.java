package sisinfo.supplier;

/** A supplier that may be the issuer, and why; ranked by {@link Reason}, never chosen silently. */
public record SupplierMatch(SupplierView supplier, Reason reason) {

    /** Best first. */
    public enum Reason {
        SAME_TAX_ID,
        SIMILAR_TAX_ID,
        SAME_NAME,
        FIRST_WORD
    }
}
