package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a machine, in its form, that it must show a token. */
class BearerTokenEntryPoint implements AuthenticationEntryPoint {

    private static final String BODY =
            "{\"status\":401,\"title\":\"Unauthorized\",\"detail\":\"Envie o token em Authorization: Bearer.\"}";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(BODY.getBytes(StandardCharsets.UTF_8));
    }
}
