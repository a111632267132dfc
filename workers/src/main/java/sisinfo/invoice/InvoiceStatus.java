package sisinfo.invoice;

/** How far a registered invoice got. */
public enum InvoiceStatus {
    /** The goods were not checked yet. */
    PENDING,
    RECEIVED,
    DELIVERED_TO_PURCHASING
}
