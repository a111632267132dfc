package sisinfo.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import sisinfo.access.Role;

/**
 * Streams that browsers hold open to hear of news; who is gone is forgotten when somebody tries to tell them, and who was
 * signed out, or has another role now, is let go.
 */
public final class EventStreams {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final SessionsStillOpen sessions;

    public EventStreams(SessionsStillOpen sessions) {
        this.sessions = sessions;
    }

    /**
     * @param session with which it ends
     * @param last number of the last event the browser has, where events have numbers
     */
    public Stream open(CurrentUser person, String session, long last) {
        var stream = new Stream(person, session, last);
        stream.emitter.onCompletion(() -> open.remove(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(gone -> open.remove(stream));
        open.add(stream);
        // Else not even the headers leave before the first event, and the browser does not know that it listens.
        stream.send(() -> stream.emitter.send(SseEmitter.event().comment("open")));
        return stream;
    }

    public List<Stream> all() {
        return List.copyOf(open);
    }

    public List<Stream> of(Set<UUID> people) {
        return open.stream().filter(it -> people.contains(it.person)).toList();
    }

    public void send(SseEventBuilder event) {
        var parts = event.build();
        open.forEach(stream -> stream.send(() -> stream.emitter.send(parts)));
    }

    /** Now and then, so that nothing between here and the browser thinks that nobody is there. */
    public void stayInTouch() {
        send(SseEmitter.event().comment("still here"));
    }

    /** Ends the streams whose session has ended, or whose person may see other things now; while the database is away nobody is signed out. */
    public void letGo() {
        if (open.isEmpty() || !asking.compareAndSet(false, true)) {
            return;
        }
        try {
            var all = all();
            var still = sessions.among(all.stream().map(it -> it.session).toList());
            all.stream().filter(it -> it.role != still.get(it.session)).forEach(Stream::end);
        } catch (DataAccessException away) {
            LOG.debug("Whether sessions ended cannot be read: {}", away.toString());
        } finally {
            asking.set(false);
        }
    }

    /** When the application stops: else it waits for browsers that keep listening. */
    public void end() {
        all().forEach(Stream::end);
    }

    /** One open stream of a person. */
    public final class Stream {

        private final UUID person;
        private final Role role;
        private final String session;
        private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        private final ReentrantLock turn = new ReentrantLock();
        private long last;

        private Stream(CurrentUser person, String session, long last) {
            this.person = person.id();
            this.role = person.role();
            this.session = session;
            this.last = last;
        }

        public SseEmitter emitter() {
            return emitter;
        }

        /** Sends what came after the last one sent, in order and each once, whoever asks for it at the same time. */
        public void catchUp(NumberedEvents events) {
            turn.lock();
            try {
                for (var event : events.after(person, last)) {
                    if (!send(() -> emitter.send(event.words().id(String.valueOf(event.number()))))) {
                        return;
                    }
                    last = event.number();
                }
            } finally {
                turn.unlock();
            }
        }

        private void end() {
            open.remove(this);
            emitter.complete();
        }

        private boolean send(Sending sending) {
            try {
                sending.send();
                return true;
            } catch (IOException | IllegalStateException gone) {
                open.remove(this);
                return false;
            }
        }
    }

    /** Finds events again that a browser may have missed. */
    public interface NumberedEvents {

        List<NumberedEvent> after(UUID person, long number);
    }

    /** An event and its place in the order of all. */
    public record NumberedEvent(long number, SseEventBuilder words) {}

    private interface Sending {

        void send() throws IOException;
    }
}
