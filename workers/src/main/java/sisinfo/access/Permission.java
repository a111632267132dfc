package sisinfo.access;

import static sisinfo.access.Role.ADMIN;
import static sisinfo.access.Role.INTERN;
import static sisinfo.access.Role.REQUESTER;
import static sisinfo.access.Role.TECHNICIAN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may be allowed or not, and from which role on: the only table of its kind (domain decision 1). Use
 * cases, pages, the menu and the page about roles all ask here.
 */
public enum Permission {
    /** One's own password, sessions, profile and preferences. */
    OWN_ACCOUNT(REQUESTER),
    HOME_READ(REQUESTER),
    HELP_READ(REQUESTER),
    NOTIFICATION_READ(REQUESTER),

    TASK_READ(INTERN),
    TASK_WORK(INTERN),
    DOCUMENT_READ(INTERN),
    DOCUMENT_SEND(INTERN),
    INVOICE_READ(INTERN),
    SUPPLIER_READ(INTERN),
    REVIEW_READ(INTERN),
    REVIEW_DRAFT(INTERN),

    DOCUMENT_WITHDRAW_ANY(TECHNICIAN),
    TASK_ASSIGN(TECHNICIAN),
    /** A reading is a proposal: only a person makes an invoice of it (L-01, L-02). */
    REVIEW_DECIDE(TECHNICIAN, false),

    USER_MANAGE(ADMIN),
    TOKEN_MANAGE(ADMIN),
    AI_KEY_MANAGE(ADMIN),
    AUDIT_READ(ADMIN),
    PRIVACY_MANAGE(ADMIN),
    MAIL_READ(ADMIN),
    HELP_EDIT(ADMIN),
    MAINTENANCE_MANAGE(ADMIN),
    OPERATIONS_READ(ADMIN),

    /** A step that only a process takes. */
    PROCESS_STEP(null, true);

    private final @Nullable Role from; // null: nobody
    private final boolean system;

    Permission(Role from) {
        this(from, true);
    }

    Permission(@Nullable Role from, boolean system) {
        this.from = from;
        this.system = system;
    }

    /** The first role that has it; empty when no person has. */
    public Optional<Role> from() {
        return Optional.ofNullable(from);
    }

    public boolean isFor(Role role) {
        return from != null && role.includes(from);
    }

    boolean allows(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> isFor(person.role());
            case Actor.Visitor visitor -> false;
            case Actor.Machinery machinery -> system;
        };
    }
}
