package sisinfo.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import sisinfo.access.Role;
import sisinfo.identity.SecondFactors;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.Paths;
import sisinfo.web.RequestPath;
import sisinfo.web.SignedIn;

/** With every request: is this person still active, in which role, and what must they do first? */
class AccessCheckFilter extends OncePerRequestFilter {

    private static final Paths FREE =
            Paths.of("/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.*", "/error", "/trouble", "/sign-out");

    private static final Set<String> MAKING_SAFE = Set.of("/profile/second-factor", "/password", "/password/again");

    private final Users users;
    private final SecondFactors factors;
    private final Clock clock;

    AccessCheckFilter(Users users, SecondFactors factors, Clock clock) {
        this.users = users;
        this.factors = factors;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST || FREE.match(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentUser> signedIn = SignedIn.user();
        if (signedIn.isPresent()) {
            Optional<UserView> user = users.find(signedIn.get().id()).filter(UserView::active);
            if (user.isPresent()) {
                refresh(signedIn.get(), CurrentUser.of(user.get()));
            } else {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        if (mustChangePassword(request)) {
            goTo("/password", request, response);
        } else if (mustAddSecondFactor(request)) {
            goTo("/profile/second-factor", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refresh(CurrentUser before, CurrentUser now) {
        if (!now.equals(before)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(now));
            SecurityContextHolder.setContext(context);
        }
    }

    private static boolean mustChangePassword(HttpServletRequest request) {
        return !"/password".equals(RequestPath.of(request))
                && SignedIn.user().filter(CurrentUser::firstLogin).isPresent();
    }

    /** An administrator whose time is over; the page for it, and choosing a password, stay open. */
    private boolean mustAddSecondFactor(HttpServletRequest request) {
        return !MAKING_SAFE.contains(RequestPath.of(request))
                && SignedIn.user()
                        .filter(user -> user.role() == Role.ADMIN)
                        .flatMap(user -> factors.due(user.id()))
                        .filter(due -> due.isBefore(clock.instant()))
                        .isPresent();
    }

    private static void goTo(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + path;
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else if (isAlreadyThere(request, page)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("HX-Redirect", page);
        }
    }

    /** The page itself asks for its counts: sending it where it is would load it for ever. */
    private static boolean isAlreadyThere(HttpServletRequest request, String page) {
        String current = request.getHeader("HX-Current-URL");
        return current != null && current.endsWith(page);
    }
}
