package sisinfo.audit;

/** What can be done to an object, as the audit trail calls it; the words people read are in the bundles. */
public enum Action {
    DOCUMENT_RECEIVED(ObjectKind.DOCUMENT),
    DOCUMENT_MOVED(ObjectKind.DOCUMENT),
    DOCUMENT_SPLIT(ObjectKind.DOCUMENT),
    DOCUMENT_WITHDRAWN(ObjectKind.DOCUMENT),
    DOCUMENT_DOWNLOADED(ObjectKind.DOCUMENT),
    DOCUMENT_VIEWED(ObjectKind.DOCUMENT),
    DOCUMENT_INFECTED(ObjectKind.DOCUMENT),
    DOCUMENT_READ_BY_OCR(ObjectKind.DOCUMENT),
    DOCUMENT_READ_BY_AI(ObjectKind.DOCUMENT),
    AI_WAIT_ENDED(ObjectKind.DOCUMENT),

    INTAKE_OPENED(ObjectKind.INTAKE),
    INTAKE_JOINED(ObjectKind.INTAKE),
    INTAKE_DISCARDED(ObjectKind.INTAKE),
    INTAKE_EXPIRED(ObjectKind.INTAKE),
    INTAKE_REMINDED(ObjectKind.INTAKE),
    INTAKE_WITHDRAWN(ObjectKind.INTAKE),
    DUPLICATE_DECIDED(ObjectKind.INTAKE),

    HELP_WRITTEN(ObjectKind.HELP),
    MAINTENANCE_ENDED(ObjectKind.MAINTENANCE),
    MAINTENANCE_STARTED(ObjectKind.MAINTENANCE),

    NOTIFICATIONS_CHOSEN(ObjectKind.USER),

    REVIEW_CONFIRMED(ObjectKind.INTAKE),
    REVIEW_REFUSED(ObjectKind.INTAKE),
    REVIEW_NOTE_ADDED(ObjectKind.INTAKE),
    REVIEW_DRAFT_CHANGED(ObjectKind.INTAKE),

    INVOICE_EVENT_KEPT(ObjectKind.DOCUMENT),
    CANCELLATION_HANDLED(ObjectKind.INVOICE),
    INVOICE_REGISTERED(ObjectKind.INVOICE),
    INVOICES_EXPORTED(ObjectKind.INVOICE),
    SUPPLIER_PROPOSED(ObjectKind.SUPPLIER),

    SIGNED_IN(ObjectKind.USER),
    SIGN_IN_FAILED(ObjectKind.USER),
    SIGNED_OUT(ObjectKind.USER),
    PASSWORD_CHANGED(ObjectKind.USER),
    PASSWORD_SHOWN_AGAIN(ObjectKind.USER),
    PASSWORD_WRONG_AGAIN(ObjectKind.USER),
    ACCESS_REFUSED(ObjectKind.USER),
    USER_ADDED(ObjectKind.USER),
    PERSON_EXPORTED(ObjectKind.USER),
    PERSON_ERASED(ObjectKind.USER),
    TOKEN_ISSUED(ObjectKind.API_TOKEN),
    TOKEN_REVOKED(ObjectKind.API_TOKEN),
    AI_KEY_REFUSED(ObjectKind.AI_KEY),
    AI_KEY_REVIVED(ObjectKind.AI_KEY),

    AUDIT_EXPORTED(ObjectKind.AUDIT),
    AUDIT_VERIFIED(ObjectKind.AUDIT),

    MAIL_READ(ObjectKind.MAIL),

    INVITATION_ACCEPTED(ObjectKind.USER),
    INVITATION_RESENT(ObjectKind.USER),
    INVITATION_REVOKED(ObjectKind.USER),
    PASSWORD_RECOVERED(ObjectKind.USER),
    PASSWORD_RECOVERY_REQUESTED(ObjectKind.USER),
    PROFILE_CHANGED(ObjectKind.USER),
    EMAIL_CHANGED(ObjectKind.USER),
    RECOVERY_CODE_USED(ObjectKind.USER),
    SECOND_FACTOR_ADDED(ObjectKind.USER),
    SECOND_FACTOR_FAILED(ObjectKind.USER),
    SECOND_FACTOR_REMOVED(ObjectKind.USER),
    USER_DISABLED(ObjectKind.USER),
    USER_ENABLED(ObjectKind.USER),
    USER_INVITED(ObjectKind.USER),
    USER_ROLE_CHANGED(ObjectKind.USER),
    USER_SIGNED_OUT(ObjectKind.USER),
    EVERYBODY_SIGNED_OUT(ObjectKind.USER),
    SESSION_ENDED(ObjectKind.USER),

    TASK_CLAIMED(ObjectKind.TASK),
    TASK_RELEASED(ObjectKind.TASK),
    TASK_ASSIGNED(ObjectKind.TASK),
    TASK_COMPLETED(ObjectKind.TASK);

    private final ObjectKind object;

    Action(ObjectKind object) {
        this.object = object;
    }

    public ObjectKind object() {
        return object;
    }

    /** What things the trail tells of. */
    public enum ObjectKind {
        DOCUMENT,
        HELP,
        INTAKE,
        MAINTENANCE,
        INVOICE,
        SUPPLIER,
        TASK,
        USER,
        API_TOKEN,
        AI_KEY,
        MAIL,
        AUDIT
    }
}
