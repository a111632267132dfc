package sisinfo.reading;

/** Which sum of the invoice a line belongs to. */
public enum LineKind {
    /** Part of the total of the products. */
    GOODS,
    /** Under ISSQN: part of the services, which the total of the products leaves out. */
    SERVICE,
    /** Listed but not charged ({@code indTot} 0), such as a gift or a returnable case. */
    NOT_CHARGED
}
