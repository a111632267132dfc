package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * How large the body of a request may be and how long it may take. Very little until it is known who sends it.
 *
 * @param most bytes
 * @param start how long it may take however little has come
 * @param bytesPerSecond what must come on average after that
 * @param whole how long it may take at all
 */
public record BodyLimit(long most, Duration start, long bytesPerSecond, Duration whole) {

    /** Forms for signing in and the like. */
    public static final BodyLimit STRANGER =
            new BodyLimit(64 * 1024, Duration.ofSeconds(15), 1024, Duration.ofSeconds(15));

    /** Forms of somebody who has signed in; the largest is a review with its lines. */
    public static final BodyLimit FORM =
            new BodyLimit(4 * 1024 * 1024, Duration.ofSeconds(30), 8 * 1024, Duration.ofMinutes(2));

    private static final String NAME = BodyLimit.class.getName();

    /** Holds for the rest of this request. */
    public void set(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    public static boolean isSet(HttpServletRequest request) {
        return request.getAttribute(NAME) != null;
    }

    /** A stranger's unless somebody said otherwise. */
    public static BodyLimit of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof BodyLimit limit ? limit : STRANGER;
    }

    /** Whether the caller announces more than this; a body without a length is counted while it comes. */
    public boolean isExceededBy(HttpServletRequest request) {
        return request.getContentLengthLong() > most;
    }

    public boolean isTooSlow(long bytes, Duration elapsed) {
        return elapsed.compareTo(whole) > 0 || elapsed.compareTo(start.plusSeconds(bytes / bytesPerSecond)) > 0;
    }
}
