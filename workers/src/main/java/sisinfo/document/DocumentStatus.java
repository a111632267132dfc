package sisinfo.document;

import java.util.Set;

/** The life of a document; {@link #mayBecome} is the whole table. */
public enum DocumentStatus {
    RECEIVED,
    READING,
    IN_REVIEW,
    REGISTERED,
    JOINED,
    REFUSED,
    DISCARDED,
    EXPIRED,
    WITHDRAWN;

    public boolean mayBecome(DocumentStatus next) {
        if (this == JOINED && Set.of(REFUSED, EXPIRED, WITHDRAWN).contains(next)) {
            return true; // the invoice it joined came to nothing: its bytes may be sent again
        }
        return switch (this) {
            case RECEIVED -> next != RECEIVED;
            case READING -> next != RECEIVED && next != READING;
            case IN_REVIEW ->
                Set.of(REGISTERED, JOINED, REFUSED, DISCARDED, EXPIRED, WITHDRAWN)
                        .contains(next);
            case REGISTERED, JOINED, REFUSED, DISCARDED, EXPIRED, WITHDRAWN -> false;
        };
    }

    /** Nothing will happen to it any more. */
    public boolean isSettled() {
        return this != RECEIVED && this != READING && this != IN_REVIEW;
    }
}
