package sisinfo.notification.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.NotificationView;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** Notifications in words; templates call it {@code @notificationWords}. */
@Component("notificationWords")
public class NotificationWords {

    private static final Pattern NUMBER = Pattern.compile("^NF (\\d+)(?=$| ·)");

    private final Clock clock;
    private final Phrases phrases;
    private final Words words;

    NotificationWords(Clock clock, Phrases phrases, Words words) {
        this.clock = clock;
        this.phrases = phrases;
        this.words = words;
    }

    /** What the kind is called where one chooses. */
    public String name(NotificationKind kind) {
        return phrases.of("notification.name." + kind.id());
    }

    public String title(NotificationView it) {
        return phrases.of("notification.title." + it.kind().id());
    }

    /** One line: what it is about, and what to do. */
    public String text(NotificationView it) {
        return phrases.of(
                "notification.text." + it.kind().id(),
                about(it),
                it.parameters().getOrDefault("project", ""),
                Long.parseLong(it.parameters().getOrDefault("times", "1")),
                back(it),
                when(it, "at"));
    }

    /** {@code agora}, {@code há 2 min}, {@code há 3 h}, then {@code ontem às 14:03}. */
    public String ago(Instant instant) {
        var passed = Duration.between(instant, clock.instant());
        if (passed.toMinutes() < 1) {
            return phrases.of("notifications.now");
        }
        if (passed.toHours() < 1) {
            return phrases.of("notifications.minutes", passed.toMinutes());
        }
        return passed.toHours() < 8 ? phrases.of("notifications.hours", passed.toHours()) : words.when(instant);
    }

    /** Where it leads. */
    public String page(NotificationView it) {
        return switch (it.subjectKind()) {
            case DOCUMENT -> "/documents/" + it.subjectId();
            case REVIEW -> "/reviews/" + it.subjectId();
            case CANCELLATION -> "/cancellations/" + it.subjectId();
            case TASK -> "/tasks/" + it.subjectId();
            case PROCESS -> "/documents/" + it.subjectId() + "/process";
            case AI_KEYS -> "/admin/ai-keys";
            case ACCOUNT -> "/password";
            case NOTHING -> "/notifications";
        };
    }

    /** The engine's side knows an invoice by its bare number. */
    private String about(NotificationView it) {
        return it.about() == null
                ? phrases.of("notifications.something")
                : NUMBER.matcher(it.about()).replaceFirst(number -> "NF " + words.invoice(number.group(1)));
    }

    private String back(NotificationView it) {
        return it.parameters().containsKey("until")
                ? phrases.of("notifications.backAt", when(it, "until"))
                : phrases.of("notifications.backLater");
    }

    private String when(NotificationView it, String name) {
        return words.when(instant(it.parameters().get(name)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
