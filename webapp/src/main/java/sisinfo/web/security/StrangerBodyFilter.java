package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.web.BodyLimit;
import sisinfo.web.CallerAddress;
import sisinfo.web.Paths;
import sisinfo.web.SignedIn;
import sisinfo.web.TooMany;

/**
 * The last word about bodies that no {@link sisinfo.web.BodyFilter} took on: forms only, small, and of strangers few at
 * a time, so that bodies that never end cannot hold the web server.
 */
class StrangerBodyFilter extends OncePerRequestFilter {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Paths open;
    private final AuthenticationEntryPoint entry;
    private final BodyPlaces places = new BodyPlaces();

    StrangerBodyFilter(Paths open, AuthenticationEntryPoint entry) {
        this.open = open;
        this.entry = entry;
    }

    /** A limit that is set was set by who takes the body on. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BodyLimit.isSet(request) || !hasBody(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedIn.user();
        var limit = user.isPresent() ? BodyLimit.FORM : BodyLimit.STRANGER;
        boolean fits = !isMultipart(request) && !limit.isExceededBy(request);
        if (user.isEmpty() && !open.match(request) && (!fits || request.getContentLengthLong() < 0)) {
            entry.commence(request, response, new InsufficientAuthenticationException("Who sends this is not known"));
        } else if (!fits) {
            response.sendError(
                    isMultipart(request)
                            ? HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE
                            : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            limit.set(request);
            var who = user.map(it -> it.id().toString()).orElseGet(() -> CallerAddress.counted(request));
            takePlace(user.isPresent(), who, request, response, chain);
        }
    }

    private void takePlace(
            boolean known, String who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.take(known, who)) {
            TooMany.answer(SOON, null, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.giveBack(known, who);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
