package sisinfo.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person together with the hash a typed password is compared to; for the sign-in alone.
 *
 * @param passwordHash null while an invitation waits
 */
public record Credentials(UserView user, @Nullable String passwordHash) {

    /** Without the hash: it must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + user.id() + "]";
    }
}
