package sisinfo.identity;

/** Why no token was issued. */
public enum TokenProblem {
    LABEL_INVALID,
    /** Its owner may not do what it is for. */
    SCOPE_NOT_ALLOWED,
    /** None lasts longer than {@link ApiTokens#LONGEST}. */
    VALIDITY_INVALID,
    /** Old ones should be revoked first. */
    TOO_MANY
}
