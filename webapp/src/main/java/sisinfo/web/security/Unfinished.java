package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.web.LocalPath;
import sisinfo.web.PasswordShown;
import sisinfo.web.RequestPath;

/**
 * What somebody was about to do when the password was asked for again; it waits in the question itself.
 *
 * @param path where it goes on
 * @param sent whether a form was sent, and is sent again with all that was typed
 */
record Unfinished(String path, boolean sent, List<Field> fields) {

    private static final String OURS = "again.";

    record Field(String name, String value) {}

    static Unfinished page(@Nullable String path) {
        return new Unfinished(LocalPath.orHome(path), false, List.of());
    }

    /** What has just been asked for, and was not done. */
    static Unfinished now(HttpServletRequest request) {
        String path = RequestPath.sent(request);
        if ("POST".equals(request.getMethod())) {
            return new Unfinished(path, true, typed(request));
        }
        return page(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** So long nothing is asked again. */
    public long minutes() {
        return PasswordShown.GOOD_FOR.toMinutes();
    }

    /** What came along with the answer to the question. */
    static Unfinished of(HttpServletRequest request) {
        return new Unfinished(
                LocalPath.orHome(request.getParameter(OURS + "path")),
                request.getParameter(OURS + "sent") != null,
                typed(request));
    }

    private static List<Field> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().startsWith(OURS) && !it.getKey().equals("_csrf"))
                .flatMap(it -> Stream.of(it.getValue()).map(value -> new Field(it.getKey(), value)))
                .toList();
    }
}
