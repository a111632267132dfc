package sisinfo.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sisinfo.identity.SessionsMustEnd;

/** The sessions people have open, on whichever device. */
@Component
public class LiveSessions {

    private final ApplicationEventPublisher events;

    LiveSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void endAll(UUID userId) {
        events.publishEvent(new SessionsMustEnd(userId, null));
    }

    public void endOthers(UUID userId, @Nullable HttpSession mine) {
        events.publishEvent(new SessionsMustEnd(userId, mine == null ? null : mine.getId()));
    }
}
