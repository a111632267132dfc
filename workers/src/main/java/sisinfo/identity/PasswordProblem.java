package sisinfo.identity;

/** Why a password was not changed. */
public enum PasswordProblem {
    WRONG_CURRENT,
    SAME_AS_BEFORE,
    TOO_SHORT,
    TOO_LONG,
    ONLY_DIGITS,
    COMMON,
    PERSONAL
}
