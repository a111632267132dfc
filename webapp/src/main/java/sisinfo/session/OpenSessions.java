package sisinfo.session;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sisinfo.access.Role;
import sisinfo.web.SessionsStillOpen;

/** Asks the rows, which vouch for sessions on all servers. */
@Component
class OpenSessions implements SessionsStillOpen {

    private final SessionRows rows;
    private final Clock clock;

    OpenSessions(SessionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, Role> among(Collection<String> sessions) {
        var keys = sessions.stream().distinct().collect(Collectors.toMap(Function.identity(), SessionKey::of));
        var open = rows.open(keys.values(), clock.instant());
        return keys.entrySet().stream()
                .filter(it -> open.containsKey(it.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> open.get(it.getValue())));
    }
}
