package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie of this host alone. Behind TLS its name begins with {@code __Host-}, which browsers take from nobody but
 * us and over TLS only (RFC 6265bis); without TLS, on one's own machine, they would not keep such a name.
 */
public record HostCookie(String name, String sameSite) {

    public static final String PREFIX = "__Host-";

    /** Empty when there is none. */
    public String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? "" : cookie.getValue();
    }

    /** No script reads it. */
    public void keep(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + name : name;
    }
}
