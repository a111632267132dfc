package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.access.Permission;
import sisinfo.web.ClosedSign;
import sisinfo.web.Paths;
import sisinfo.web.SignedIn;

/** While the house is closed, lets in who may repair it; the door itself, its paint and the question about health stay. */
class ClosedFilter extends OncePerRequestFilter {

    private static final Paths OPEN = Paths.of(
            "/css/**",
            "/js/**",
            "/img/**",
            "/webjars/**",
            "/favicon.*",
            "/error",
            "/theme",
            "/trouble",
            "/sign-in",
            "/sign-out",
            "/actuator/health/**");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private final ClosedSign sign;
    private final Clock clock;

    ClosedFilter(ClosedSign sign, Clock clock) {
        this.sign = sign;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.match(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var notice = sign.notice();
        if (notice.isEmpty() || mayRepair()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ClosedSign.Notice.ATTRIBUTE, notice.get());
        response.setHeader("Retry-After", Long.toString(wait(notice.get()).toSeconds()));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static boolean mayRepair() {
        return SignedIn.user()
                .filter(user -> Permission.MAINTENANCE_MANAGE.isFor(user.role()))
                .isPresent();
    }

    private Duration wait(ClosedSign.Notice notice) {
        if (notice.until() == null) {
            return UNKNOWN;
        }
        var left = Duration.between(clock.instant(), notice.until());
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }
}
