package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.web.LocalPath;

/** Who has shown a password and not yet a code, kept in the session for a few minutes. */
record HalfWay(UUID userId, String next) {

    private static final String KEY = "sisinfo.half-way";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** With a new session id: nobody who knew the old one comes along. */
    static void begin(HttpServletRequest request, UUID userId, @Nullable String next, Instant now) {
        request.getSession(true);
        request.changeSessionId();
        String until = Long.toString(now.plus(PATIENCE).toEpochMilli());
        request.getSession().setAttribute(KEY, new String[] {userId.toString(), LocalPath.orHome(next), until});
    }

    static Optional<HalfWay> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEY) instanceof String[] parts
                        && Long.parseLong(parts[2]) > now.toEpochMilli()
                ? Optional.of(new HalfWay(UUID.fromString(parts[0]), parts[1]))
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
