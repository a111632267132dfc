package sisinfo.identity;

import sisinfo.access.Permission;
import sisinfo.access.Role;

/** What a machine's token is good for: each opens one thing, and only as far as its owner may do it. */
public enum TokenScope {
    /** A scanner that sends what it scans. */
    SEND_DOCUMENTS(Permission.DOCUMENT_SEND),
    /** A monitor that reads health and metrics. */
    READ_STATE(Permission.OPERATIONS_READ);

    private final Permission needed;

    TokenScope(Permission needed) {
        this.needed = needed;
    }

    /** Whether such a token would be of any use in the hands of somebody with this role. */
    public boolean isFor(Role role) {
        return needed.isFor(role);
    }
}
