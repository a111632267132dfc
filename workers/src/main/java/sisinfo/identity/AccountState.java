package sisinfo.identity;

/** Whether somebody can come in. */
public enum AccountState {
    INVITED,
    ACTIVE,
    DISABLED,
    /** For good, and nothing personal is left. */
    ERASED
}
