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
    WITHDRAWN,
    /** It held several papers: each is a document of its own now, or was named and left out. */
    SPLIT,
    /** An event about an invoice, such as its cancellation: kept, and shown with the invoice whenever that is here. */
    EVENT;

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
            case REGISTERED, JOINED, REFUSED, DISCARDED, EXPIRED, WITHDRAWN, SPLIT, EVENT -> false;
        };
    }

    /** Nothing will happen to it any more. */
    public boolean isSettled() {
        return this != RECEIVED && this != READING && this != IN_REVIEW;
    }
}
