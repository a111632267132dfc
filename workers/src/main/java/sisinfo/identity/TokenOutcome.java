package sisinfo.identity;

/** What came of asking for a token. */
public sealed interface TokenOutcome {

    /** It works from now on, and is readable here only. */
    record Issued(IssuedToken token) implements TokenOutcome {}

    /** Nothing was issued. */
    record Refused(TokenProblem problem) implements TokenOutcome {}
}
