package sisinfo.identity;

/** A token that is valid now: whom it acts for, and what for. */
public record RecognisedToken(UserView owner, TokenScope scope) {}
