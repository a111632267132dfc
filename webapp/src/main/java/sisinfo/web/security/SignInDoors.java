package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.web.LocalPath;
import sisinfo.web.SignedIn;

/** Where one comes out after trying to sign in. */
@Component
record SignInDoors(Arrivals arrivals, Clock clock)
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInDoors.class);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication instanceof SignedIn signedIn) {
            arrivals.welcome(signedIn.getPrincipal(), AccountName.of(request), request, response);
        }
        log.info("Signed in: user {}", authentication.getName());
        response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("next")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof CodeNeeded half) {
            arrivals.passwordWasRight(AccountName.of(request), request);
            HalfWay.begin(request, half.userId(), request.getParameter("next"), clock.instant());
            response.sendRedirect(request.getContextPath() + "/sign-in/code");
            return;
        }
        log.info("Sign-in refused: {}", failure.getClass().getSimpleName());
        response.sendRedirect(address(request, "wrong"));
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
