package sisinfo.web.security;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** A form came from a session that is over. */
class SessionOver extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SessionOver(CsrfException cause) {
        super("The session of the form is over", cause);
    }
}
