package sisinfo.web.security;

import java.util.UUID;
import org.springframework.security.core.AuthenticationException;

/** The password was right; a code from the second factor is still to come. */
class CodeNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final UUID userId;

    CodeNeeded(UUID userId) {
        super("A code is needed");
        this.userId = userId;
    }

    UUID userId() {
        return userId;
    }
}
