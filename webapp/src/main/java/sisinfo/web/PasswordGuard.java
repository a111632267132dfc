package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stops what needs the password again, before it begins. */
class PasswordGuard implements HandlerInterceptor {

    private final Clock clock;

    PasswordGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page
                && page.hasMethodAnnotation(PasswordAgain.class)
                && !PasswordShown.lately(request, clock.instant())) {
            throw new PasswordWanted();
        }
        return true;
    }
}
