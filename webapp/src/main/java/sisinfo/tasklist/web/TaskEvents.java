package sisinfo.tasklist.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.tasklist.EngineNews;

/** Tells open lists that tasks changed: at most twice a second, and now and then that we are still here. */
@Controller
@Needs(Permission.TASK_READ)
class TaskEvents {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();

    TaskEvents(EngineNews news) {
        news.onTasks(() -> changed.set(true));
    }

    @GetMapping(path = "/tasks/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        var emitter = new SseEmitter(LIFE.toMillis());
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> open.remove(emitter));
        open.add(emitter);
        return emitter;
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        if (changed.getAndSet(false)) {
            send(SseEmitter.event().name("tasks").data("changed").build());
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void stayInTouch() {
        send(SseEmitter.event().comment("still here").build());
    }

    private void send(Set<DataWithMediaType> event) {
        for (SseEmitter emitter : open) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                open.remove(emitter);
            }
        }
    }
}
