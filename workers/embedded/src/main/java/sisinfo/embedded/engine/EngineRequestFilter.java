package sisinfo.embedded.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Runs within the engine: answers no REST call without the secret. */
public final class EngineRequestFilter implements Filter {

    private final EngineAccess access = EngineAccess.ofThisProcess();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var header = Objects.requireNonNullElse(((HttpServletRequest) request).getHeader(EngineAccess.HEADER), "");
        if (access.isGranted(header)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
