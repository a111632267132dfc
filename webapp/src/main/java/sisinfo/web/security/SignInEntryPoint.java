package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import sisinfo.web.LocalPath;
import sisinfo.web.RequestPath;

/** Sends who is not signed in to the door; a part of a page must not be replaced by the door itself. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door(request, pageOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("GET".equals(request.getMethod()) && !wantsEvents(request)) {
            response.sendRedirect(door(request, here(request)));
        } else if (wantsEvents(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(door(request, "/"));
        }
    }

    private static boolean wantsEvents(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return RequestPath.sent(request) + (query == null ? "" : "?" + query);
    }

    private static String pageOf(@Nullable String url) {
        try {
            URI page = URI.create(url == null ? "/" : url);
            return page.getRawQuery() == null ? page.getPath() : page.getPath() + "?" + page.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String door(HttpServletRequest request, String next) {
        var door = UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in");
        String local = LocalPath.orHome(next);
        return "/".equals(local)
                ? door.toUriString()
                : door.queryParam("next", "{next}")
                        .encode()
                        .buildAndExpand(local)
                        .toUriString();
    }
}
