package sisinfo.notification;

/** What a notification can be about, and so where it leads. */
public enum SubjectKind {
    DOCUMENT,
    REVIEW,
    /** The cancellation of a registered invoice, by its event. */
    CANCELLATION,
    /** A task, by the engine's key. */
    TASK,
    /** The process of a document. */
    PROCESS,
    AI_KEYS,
    ACCOUNT,
    /** Something without a page of its own. */
    NOTHING
}
