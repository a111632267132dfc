package sisinfo.tasklist.web;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.tasklist.EngineNews;
import sisinfo.web.CurrentUser;
import sisinfo.web.EventStreams;
import sisinfo.web.SessionsStillOpen;

/** Tells open lists that tasks changed: at most twice a second, and now and then that we are still here. */
@Controller
@Needs(Permission.TASK_READ)
class TaskEvents {

    private final EventStreams streams;
    private final AtomicBoolean changed = new AtomicBoolean();

    TaskEvents(EngineNews news, SessionsStillOpen sessions) {
        this.streams = new EventStreams(sessions);
        news.onTasks(() -> changed.set(true));
    }

    @GetMapping(path = "/tasks/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(CurrentUser user, HttpSession session) {
        return streams.open(user, session.getId(), 0).emitter();
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        if (changed.getAndSet(false)) {
            streams.send(SseEmitter.event().name("tasks").data("changed"));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        streams.end();
    }

    @Scheduled(fixedRate = 2_000)
    void letGo() {
        streams.letGo();
    }

    @Scheduled(fixedDelay = 15_000)
    void stayInTouch() {
        streams.stayInTouch();
    }
}
