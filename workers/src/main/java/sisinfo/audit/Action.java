package sisinfo.audit;

/** What can be done to an object, as the audit trail calls it; the words people read are in the bundles. */
public enum Action {
    DOCUMENT_RECEIVED(ObjectKind.DOCUMENT),
    DOCUMENT_MOVED(ObjectKind.DOCUMENT),
    DOCUMENT_WITHDRAWN(ObjectKind.DOCUMENT),
    HELP_WRITTEN(ObjectKind.HELP),
    MAINTENANCE_ENDED(ObjectKind.MAINTENANCE),
    MAINTENANCE_STARTED(ObjectKind.MAINTENANCE),
    PASSWORD_CHANGED(ObjectKind.USER),
    REVIEW_CONFIRMED(ObjectKind.INTAKE),
    REVIEW_REFUSED(ObjectKind.INTAKE),
    USER_ADDED(ObjectKind.USER);

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
        USER
    }
}
