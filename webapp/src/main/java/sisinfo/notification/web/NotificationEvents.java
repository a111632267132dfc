package sisinfo.notification.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.notification.NewsTopic;
import sisinfo.notification.NotificationPreferences;
import sisinfo.notification.NotificationView;
import sisinfo.notification.Notifications;
import sisinfo.web.CurrentUser;
import sisinfo.web.EventStreams;
import sisinfo.web.EventStreams.NumberedEvent;
import sisinfo.web.EventStreams.Stream;
import sisinfo.web.SessionsStillOpen;

/**
 * Tells open pages that their person was told something: only its number, and whether it is urgent; the words are
 * fetched by whoever may read them.
 */
@Controller
@Needs(Permission.NOTIFICATION_READ)
class NotificationEvents {

    private static final int MOST = 50;

    private final Notifications notifications;
    private final NotificationPreferences preferences;
    private final NewsTopic news;
    private final Clock clock;
    private final EventStreams streams;

    NotificationEvents(
            Notifications notifications,
            NotificationPreferences preferences,
            NewsTopic news,
            SessionsStillOpen sessions,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.news = news;
        this.clock = clock;
        this.streams = new EventStreams(sessions);
        news.listen(people -> streams.of(people).forEach(this::catchUp));
    }

    /**
     * What came after the last event the browser had is sent at once.
     *
     * @param missed what a browser says by itself when it comes back
     * @param after the newest number on the page
     */
    @GetMapping(path = "/notifications/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long missed,
            @RequestParam(required = false) @Nullable Long after,
            CurrentUser user,
            HttpSession session) {
        Long last = missed == null ? after : missed;
        var stream = streams.open(user, session.getId(), last == null ? notifications.newestNumber(user.id()) : last);
        catchUp(stream);
        return stream.emitter();
    }

    /** Whatever was lost on the way through Redis. */
    @Scheduled(initialDelayString = "1s", fixedDelayString = "${sisinfo.notification.live-interval:60s}")
    void compare() {
        news.subscribe();
        streams.all().forEach(this::catchUp);
    }

    @Scheduled(fixedDelay = 15_000)
    void stayInTouch() {
        streams.stayInTouch();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        streams.end();
    }

    @Scheduled(fixedRate = 2_000)
    void letGo() {
        streams.letGo();
    }

    /** A browser that takes its time keeps nobody else waiting. */
    private void catchUp(Stream stream) {
        Thread.ofPlatform().daemon().name("notification-stream").start(() -> stream.catchUp(this::after));
    }

    private List<NumberedEvent> after(UUID person, long number) {
        var quiet = preferences.quiet(person);
        boolean silent = quiet != null && quiet.contains(clock.instant());
        return notifications.after(person, number, MOST).stream()
                .map(it -> event(it, silent))
                .toList();
    }

    private static NumberedEvent event(NotificationView it, boolean silent) {
        boolean urgent = it.kind().urgent() && !silent && !it.isRead();
        return new NumberedEvent(
                it.seq(), SseEmitter.event().name("notification").data(urgent ? "urgent" : "calm"));
    }
}
