package sisinfo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Light, dark, or as the device says: remembered by the browser. */
public final class ThemeCookie {

    private ThemeCookie() {}

    public static void set(HttpServletResponse response, String theme) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("theme", Shell.THEMES.contains(theme) ? theme : "auto")
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }
}
