package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.web.RequestPath;
import sisinfo.web.TooMany;

/** Turns away who has tried too many wrong passwords, before a password is looked at. */
class ThrottleFilter extends OncePerRequestFilter {

    private final SignInThrottle throttle;

    ThrottleFilter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/sign-in".equals(RequestPath.of(request)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = throttle.attempt(AccountName.of(request), request.getRemoteAddr(), DeviceCookie.of(request));
        if (wait.isPositive()) {
            TooMany.answer(wait, SignInDoors.address(request, "again"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
