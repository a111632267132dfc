package sisinfo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Believes what a forwarder says about the caller, but only forwarders that were named: anybody can write a header. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(WebProperties.class)
class ForwardedFilter extends OncePerRequestFilter {

    private final List<IpAddressMatcher> trusted;

    ForwardedFilter(WebProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean believed = isTrusted(request.getRemoteAddr());
        chain.doFilter(believed ? new Forwarded(request, caller(request), isSecure(request)) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** From the right: the last entry is what our own forwarder saw, what stands before it anybody may have written. */
    private String caller(HttpServletRequest request) {
        String caller = request.getRemoteAddr();
        var hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(caller); i--) {
            var hop = CallerAddress.read(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            caller = hop.get();
        }
        return caller;
    }

    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.stream().anyMatch(range -> range.matches(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The request as it came to the forwarder. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String caller;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String caller, boolean secure) {
            super(request);
            this.caller = caller;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
