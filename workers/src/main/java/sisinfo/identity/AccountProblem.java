package sisinfo.identity;

/** Why nothing was changed about somebody's access. */
public enum AccountProblem {
    NAME_MISSING,
    EMAIL_INVALID,
    EMAIL_TAKEN,
    REGISTRATION_TOO_LONG,
    /** Nobody takes their own access or role away. */
    ONESELF,
    /** Somebody must be able to let others in. */
    LAST_ADMIN,
    ALREADY_IN,
    /** An invitation waits for them, or none ever did. */
    NOT_INVITED,
    /** Erased people do not come back. */
    ERASED,
    /** Only who is switched off can be erased. */
    STILL_IN
}
