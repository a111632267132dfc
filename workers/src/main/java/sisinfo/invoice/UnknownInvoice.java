package sisinfo.invoice;

import java.util.UUID;

/** No such invoice, registered or on its way. */
public final class UnknownInvoice extends RuntimeException {

    private UnknownInvoice(String message) {
        super(message);
    }

    public static UnknownInvoice withId(UUID id) {
        return new UnknownInvoice("No invoice " + id);
    }
}
