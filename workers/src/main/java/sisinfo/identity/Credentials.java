package sisinfo.identity;

/** A person together with the hash a typed password is compared to; for the sign-in alone. */
public record Credentials(UserView user, String passwordHash) {}
