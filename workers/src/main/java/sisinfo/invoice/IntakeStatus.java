package sisinfo.invoice;

/** Where an invoice on its way stands; {@link #mayBecome} is the whole table. */
public enum IntakeStatus {
    /** It may be an invoice we know; a person decides. */
    SUSPECTED,
    IN_REVIEW,
    CONFIRMED,
    REGISTERED,
    REFUSED,
    EXPIRED,
    /** It was the same invoice; its documents moved there. */
    DISCARDED,
    WITHDRAWN;

    public boolean mayBecome(IntakeStatus next) {
        return switch (this) {
            case SUSPECTED -> next == IN_REVIEW || next == DISCARDED || next == EXPIRED || next == WITHDRAWN;
            case IN_REVIEW -> next == CONFIRMED || next == REFUSED || next == EXPIRED || next == WITHDRAWN;
            case CONFIRMED -> next == REGISTERED;
            case REGISTERED, REFUSED, EXPIRED, DISCARDED, WITHDRAWN -> false;
        };
    }

    /** No invoice comes of it any more. */
    boolean endedInNothing() {
        return this == REFUSED || this == EXPIRED || this == WITHDRAWN;
    }
}
