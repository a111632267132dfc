package sisinfo.identity;

/** What came of choosing a password with a link. */
public sealed interface PasswordChoice {

    /** It is theirs now. */
    record Chosen(UserView user) implements PasswordChoice {}

    /** Nothing changed. */
    record Refused(PasswordProblem problem) implements PasswordChoice {}
}
