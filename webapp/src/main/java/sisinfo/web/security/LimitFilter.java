package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.limits.Limit;
import sisinfo.limits.Limits;
import sisinfo.web.CallerAddress;
import sisinfo.web.RequestPath;
import sisinfo.web.SignedIn;
import sisinfo.web.TooMany;

/** Keeps one person, or one address without a person, from asking too much of the house. */
class LimitFilter extends OncePerRequestFilter {

    private static final Pattern READING = Pattern.compile("/documents/[^/]+/review-without-ai");

    /** Copies of what is kept about somebody, and reports: costly to make. */
    private static final Pattern PRINTED = Pattern.compile("/(?:profile|admin/privacy)/.*\\.(?:pdf|json)");

    private final Limits limits;

    LimitFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait =
                limit(request).map(limit -> limits.take(limit, who(request))).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            TooMany.answer(wait, null, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static Optional<Limit> limit(HttpServletRequest request) {
        String path = RequestPath.of(request);
        boolean post = "POST".equals(request.getMethod());
        if (path.startsWith("/api/")) {
            return Optional.of(Limit.API);
        }
        if (PRINTED.matcher(path).matches()) {
            return Optional.of(Limit.PDF);
        }
        if (post && path.equals("/recovery")) {
            return Optional.of(Limit.RECOVERY_FROM);
        }
        if (post && path.equals("/documents")) {
            return Optional.of(Limit.UPLOAD);
        }
        return post && READING.matcher(path).matches() ? Optional.of(Limit.READING) : Optional.empty();
    }

    private static String who(HttpServletRequest request) {
        return SignedIn.user().map(user -> user.id().toString()).orElseGet(() -> CallerAddress.counted(request));
    }
}
