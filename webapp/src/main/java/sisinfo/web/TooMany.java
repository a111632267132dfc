package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The answer to whoever asks too often: 429, when to come back, and in words what {@link ErrorPages} makes of it. */
public final class TooMany {

    static final String BACK = TooMany.class.getName() + ".back";
    private static final String SECONDS = TooMany.class.getName() + ".seconds";
    private static final int STATUS = 429;

    private TooMany() {}

    /** @param back the page to try again from; null when there is none */
    public static void answer(
            Duration wait, @Nullable String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = wholeSeconds(wait);
        request.setAttribute(SECONDS, seconds);
        request.setAttribute(BACK, back);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.sendError(STATUS);
    }

    /** How long to wait, for a page that says it itself. */
    public static String words(Duration wait, Phrases phrases) {
        return words(wholeSeconds(wait), phrases);
    }

    static String words(long seconds, Phrases phrases) {
        return seconds < 100 ? phrases.of("wait.seconds", seconds) : phrases.of("wait.minutes", (seconds + 59) / 60);
    }

    public static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    static OptionalLong seconds(HttpServletRequest request) {
        return request.getAttribute(SECONDS) instanceof Long seconds ? OptionalLong.of(seconds) : OptionalLong.empty();
    }
}
