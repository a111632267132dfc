package sisinfo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Open;

/** Light, dark, or as the device says. */
@Controller
@Open("light or dark is nobody else's business")
class ThemeController {

    @PostMapping("/theme")
    String choose(
            @RequestParam String theme,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from("theme", Shell.THEMES.contains(theme) ? theme : "auto")
                .path("/")
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.orHome(back);
    }
}
