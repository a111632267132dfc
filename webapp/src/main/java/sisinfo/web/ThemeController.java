package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        ThemeCookie.set(request, response, theme);
        return "redirect:" + LocalPath.orHome(back);
    }
}
