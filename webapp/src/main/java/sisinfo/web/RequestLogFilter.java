package sisinfo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every log line tell which request, and which document, it is about; ids only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLogFilter extends OncePerRequestFilter {

    private static final String REQUEST = "requestId";
    private static final String DOCUMENT = "documentId";
    private static final Pattern ABOUT_DOCUMENT =
            Pattern.compile("/(?:documents|reviews)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Never the caller's own id: it would be a way to write into our log.
        String id = UUID.randomUUID().toString();
        response.setHeader("X-Request-Id", id);
        MDC.put(REQUEST, id);
        var document = ABOUT_DOCUMENT.matcher(RequestPath.of(request));
        if (document.matches()) {
            MDC.put(DOCUMENT, document.group(1));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(DOCUMENT);
        }
    }
}
