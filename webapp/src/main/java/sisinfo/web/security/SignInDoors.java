package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.web.LocalPath;

/** Where one comes out after trying to sign in. */
record SignInDoors(SignInThrottle throttle, Clock clock)
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInDoors.class);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        throttle.succeeded(email(request));
        log.info("Signed in: user {}", authentication.getName());
        response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("next")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof CodeNeeded half) {
            throttle.succeeded(email(request));
            HalfWay.begin(request, half.userId(), request.getParameter("next"), clock.instant());
            response.sendRedirect(request.getContextPath() + "/sign-in/code");
            return;
        }
        throttle.failed(email(request), request.getRemoteAddr());
        log.info("Sign-in refused: {}", failure.getClass().getSimpleName());
        response.sendRedirect(address(request, "wrong"));
    }

    static String email(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("email"), "");
    }

    static String address(HttpServletRequest request, String reason) {
        return UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in")
                .queryParam(reason)
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(LocalPath.orHome(request.getParameter("next")))
                .toUriString();
    }
}
