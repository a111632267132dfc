package sisinfo.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers to fields that the web server cannot read, whoever asked for them: it would log them, and where it failed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class UnreadableFieldsFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UnreadableFieldsFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var unreadable = unreadable(failure);
            if (unreadable.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            log.debug("Fields could not be read");
            response.sendError(unreadable.get().getErrorCode());
        }
    }

    private static Optional<InvalidParameterException> unreadable(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof InvalidParameterException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
