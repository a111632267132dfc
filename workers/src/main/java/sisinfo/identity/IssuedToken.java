package sisinfo.identity;

import java.util.UUID;

/** A new token, the only time it is readable. */
public record IssuedToken(UUID id, String token) {

    /** Without the token: it must not reach a log. */
    @Override
    public String toString() {
        return "IssuedToken[" + id + "]";
    }
}
