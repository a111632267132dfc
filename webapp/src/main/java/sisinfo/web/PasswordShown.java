package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;

/** When the password was last shown in a session. */
public final class PasswordShown {

    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String KEY = "sisinfo.password-shown";

    private PasswordShown() {}

    public static void note(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(KEY, now.toEpochMilli());
    }

    static boolean lately(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(KEY) instanceof Long shown
                && now.isBefore(Instant.ofEpochMilli(shown).plus(GOOD_FOR));
    }
}
