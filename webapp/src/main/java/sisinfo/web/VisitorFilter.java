package sisinfo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import sisinfo.access.Actor;

/** Whoever comes over HTTP is a visitor until shown otherwise: no request ever works as the system itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class VisitorFilter extends ActingFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = new Actor.Origin(request.getRemoteAddr(), Objects.requireNonNullElse(MDC.get("requestId"), ""));
        goOn(new Actor.Visitor(origin), request, response, chain);
    }
}
