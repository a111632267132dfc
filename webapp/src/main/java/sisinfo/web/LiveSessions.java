package sisinfo.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions people have open, on whichever device. */
@Component
public class LiveSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    LiveSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    public void endAll(UUID userId) {
        end(userId, null);
    }

    public void endOthers(UUID userId, @Nullable HttpSession mine) {
        end(userId, mine == null ? null : mine.getId());
    }

    private void end(UUID userId, @Nullable String but) {
        sessions.ifAvailable(store -> store.findByPrincipalName(userId.toString()).keySet().stream()
                .filter(id -> !id.equals(but))
                .forEach(store::deleteById));
    }
}
