package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Light, dark, or as the device says: remembered by the browser. */
public final class ThemeCookie {

    static final HostCookie COOKIE = new HostCookie("theme", "Lax");

    private static final Duration KEPT = Duration.ofDays(365);

    private ThemeCookie() {}

    public static void set(HttpServletRequest request, HttpServletResponse response, String theme) {
        COOKIE.keep(Shell.THEMES.contains(theme) ? theme : "auto", KEPT, request, response);
    }
}
