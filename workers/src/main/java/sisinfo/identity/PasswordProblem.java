package sisinfo.identity;

/** Why a password was not changed. */
public enum PasswordProblem {
    WRONG_CURRENT,
    SAME_AS_BEFORE,
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    PERSONAL,
    /** The link was used already, revoked, or is too old. */
    LINK_GONE
}
