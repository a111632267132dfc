package sisinfo.web;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request in a session in which the password was shown a moment ago, as after signing in. */
public final class PasswordJustShown {

    private PasswordJustShown() {}

    public static <S extends Session> RequestPostProcessor passwordJustShown(SessionRepository<S> sessions) {
        var asked = new MockHttpServletRequest();
        PasswordShown.note(asked, Instant.now());
        var shown = Objects.requireNonNull(asked.getSession());
        var session = sessions.createSession();
        Collections.list(shown.getAttributeNames())
                .forEach(name -> session.setAttribute(name, shown.getAttribute(name)));
        sessions.save(session);
        var name = Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
        return request -> {
            request.setCookies(new Cookie("sisinfo", name));
            return request;
        };
    }
}
