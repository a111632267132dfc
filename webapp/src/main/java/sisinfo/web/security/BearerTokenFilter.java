package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.TokenScope;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Recognises machines by {@code Authorization: Bearer …}. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final RequestMatcher DOCUMENTS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final RequestMatcher STATE =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");

    private final ApiTokens tokens;

    BearerTokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tokens.recognise(header.substring(SCHEME.length()).strip())
                    .filter(it -> opens(it.scope()).matches(request))
                    .ifPresent(it -> {
                        var context = SecurityContextHolder.createEmptyContext();
                        context.setAuthentication(new SignedIn(CurrentUser.of(it.owner())));
                        SecurityContextHolder.setContext(context);
                    });
        }
        chain.doFilter(request, response);
    }

    /** Elsewhere the token is nobody's. */
    private static RequestMatcher opens(TokenScope scope) {
        return switch (scope) {
            case SEND_DOCUMENTS -> DOCUMENTS;
            case READ_STATE -> STATE;
        };
    }
}
