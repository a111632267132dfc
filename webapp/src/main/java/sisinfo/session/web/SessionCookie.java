package sisinfo.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import sisinfo.web.HostCookie;

/** The cookie that names the session: only this host's where there is TLS, and plain on one's own machine. */
@Component
class SessionCookie implements CookieSerializer {

    private final CookieSerializer plain;
    private final CookieSerializer bound;
    private final boolean always;

    SessionCookie(ServerProperties server) {
        var settings = server.getServlet().getSession().getCookie();
        var name = settings.getName() == null ? "sisinfo" : settings.getName();
        plain = cookie(name, false, settings.getSameSite());
        bound = cookie(HostCookie.PREFIX + name, true, settings.getSameSite());
        always = Boolean.TRUE.equals(settings.getSecure());
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        kind(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return kind(request).readCookieValues(request);
    }

    private CookieSerializer kind(HttpServletRequest request) {
        return always || request.isSecure() ? bound : plain;
    }

    /** No script reads it, whatever the settings say. */
    private static CookieSerializer cookie(String name, boolean secure, Cookie.@Nullable SameSite sameSite) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite((sameSite == null ? Cookie.SameSite.LAX : sameSite).attributeValue());
        return cookie;
    }
}
