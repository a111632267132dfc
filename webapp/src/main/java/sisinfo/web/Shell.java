package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import sisinfo.access.Acting;
import sisinfo.access.Permission;

/** What the frame around every page asks; a bean, because error pages have no model. Templates call it {@code @shell}. */
@Component("shell")
public class Shell {

    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    /** Written by app.js. */
    private static final HostCookie RAIL = new HostCookie("rail", "Lax");

    private final ClosedSign sign;

    Shell(ClosedSign sign) {
        this.sign = sign;
    }

    /** From a cookie, so that the first paint is right already. */
    public String theme() {
        HttpServletRequest request = request();
        String theme = request == null ? "" : ThemeCookie.COOKIE.of(request);
        return THEMES.contains(theme) ? theme : "auto";
    }

    public boolean railCollapsed() {
        HttpServletRequest request = request();
        return request != null && RAIL.of(request).equals("small");
    }

    public @Nullable CurrentUser user() {
        return SignedIn.user().orElse(null);
    }

    /** Whether there is anywhere to go: not before one has signed in and chosen a password. */
    public boolean framed() {
        return SignedIn.user().filter(user -> !user.firstLogin()).isPresent()
                && (!closed() || may(Permission.MAINTENANCE_MANAGE));
    }

    /** For maintenance: only who may end it is let in. */
    public boolean closed() {
        return sign.notice().isPresent();
    }

    public boolean may(Permission permission) {
        return Acting.may(permission);
    }

    /** For {@code aria-current}: null leaves the attribute out. */
    public @Nullable String here(String place) {
        String path = path();
        boolean here = "/".equals(place) ? path.equals("/") : path.equals(place) || path.startsWith(place + "/");
        return here ? "page" : null;
    }

    /** The pages above this one, from the outermost. */
    public List<Place.Step> above() {
        String path = path();
        return Place.of(path).above(path);
    }

    /** The slug of the help article about this page. */
    public String article() {
        return Place.of(path()).article();
    }

    private static String path() {
        HttpServletRequest request = request();
        return request == null ? "" : RequestPath.of(request);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
