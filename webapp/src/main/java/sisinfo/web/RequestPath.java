package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The path of a request, the one way to ask for it: decoded once and without path parameters, as controllers are matched
 * to it. A filter that compared the raw address would miss {@code /%73ign-in}.
 */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        var path = new StringBuilder();
        for (var element : within(request).elements()) {
            path.append(
                    element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value());
        }
        return path.toString();
    }

    /** As it was sent, still encoded: only to go back to it. */
    public static String sent(HttpServletRequest request) {
        return within(request).value();
    }

    static PathContainer within(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
