package sisinfo.privacy;

/** Why nobody was erased. */
public enum ErasureProblem {
    ONESELF,
    /** Their access must be switched off first. */
    STILL_IN,
    /** Somebody must be able to let others in. */
    LAST_ADMIN,
    /** The address typed to confirm is not theirs. */
    OTHER_EMAIL,
    REASON_MISSING,
    REASON_TOO_LONG
}
