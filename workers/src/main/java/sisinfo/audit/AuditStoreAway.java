package sisinfo.audit;

/** The store of the audit trail does not answer; what is done meanwhile waits in the database. */
public class AuditStoreAway extends RuntimeException {

    private AuditStoreAway(Throwable cause) {
        super("The audit store does not answer", cause);
    }

    public static AuditStoreAway because(Throwable cause) {
        return new AuditStoreAway(cause);
    }
}
