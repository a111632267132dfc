package sisinfo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Answers 503 in words while the database is away. Sessions are in the database too, so neither a controller nor the
 * usual error page is ever reached: this page is made without a session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<LocaleResolver> locales;

    DatabaseAwayFilter(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<LocaleResolver> locales) {
        this.views = views;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || !isDatabaseAway(failure)) {
                throw failure;
            }
            log.warn("The database did not answer: {}", failure.getClass().getSimpleName());
            answer(request, response);
        }
    }

    /** The error page asks for the session as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        SafeHeaders.complete(response, request.isSecure());
        response.setHeader("Retry-After", "5");
        if (RequestPath.of(request).startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"title\":\"Service Unavailable\",\"status\":503}");
        } else if (request.getHeader("HX-Request") == null) {
            render("error/page", request, response);
        } else {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            render("error/page :: toast", request, response);
        }
    }

    private void render(String template, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        request.removeAttribute("_csrf");
        request.removeAttribute(CsrfToken.class.getName());
        LocaleResolver resolver = locales.getObject();
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, resolver);
        try {
            View view = views.getObject().resolveViewName(template, resolver.resolveLocale(request));
            Objects.requireNonNull(view, template).render(Map.of("status", 503), request, response);
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof CannotCreateTransactionException
                    || it instanceof TransactionSystemException
                    || it instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }
}
