package sisinfo.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import sisinfo.web.SignedIn;

/**
 * A form that was opened before its session ended: nobody is signed in, so its sender is asked to sign in, as for any
 * page; or somebody is again, and the form has to be told so.
 */
class StaleForms implements AccessDeniedHandler {

    private final RequestMatcher open;
    private final AuthenticationEntryPoint entry;
    private final AccessDeniedHandler refusals;

    /** @param open the paths that need nobody signed in */
    StaleForms(String[] open, AuthenticationEntryPoint entry, AccessDeniedHandler refusals) {
        var paths = PathPatternRequestMatcher.withDefaults();
        this.open = new OrRequestMatcher(
                Arrays.stream(open).<RequestMatcher>map(paths::matcher).toList());
        this.entry = entry;
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (!(failure instanceof CsrfException forged)) {
            refusals.handle(request, response, failure);
        } else if (SignedIn.user().isPresent()) {
            response.setHeader("X-Form", "stale");
            refusals.handle(request, response, failure);
        } else if (open.matches(request)) {
            refusals.handle(request, response, failure);
        } else {
            entry.commence(request, response, new SessionOver(forged));
        }
    }
}
