package sisinfo.notification.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.notification.NotificationFilter;
import sisinfo.notification.NotificationKinds;
import sisinfo.notification.NotificationView;
import sisinfo.notification.Notifications;
import sisinfo.web.CurrentUser;

/** What one was told: the bell, its newest, all of it, and the way to what each is about. */
@Controller
@Needs(Permission.NOTIFICATION_READ)
class NotificationController {

    private static final int IN_THE_BELL = 8;

    private final Notifications notifications;
    private final NotificationKinds kinds;
    private final NotificationWords words;

    NotificationController(Notifications notifications, NotificationKinds kinds, NotificationWords words) {
        this.notifications = notifications;
        this.kinds = kinds;
        this.words = words;
    }

    @GetMapping("/notifications")
    String centre(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        var filter = new NotificationFilter(kind.isBlank() ? null : kind, unread);
        model.addAttribute("page", notifications.page(user.id(), filter, before));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds.readableBy(user.id()));
        model.addAttribute("newest", notifications.newestNumber(user.id()));
        model.addAttribute("unread", notifications.unread(user.id()));
        if (part == null) {
            return "notification/list";
        }
        return before == null ? "notification/list :: notifications" : "notification/rows :: rows";
    }

    /** How many are unread, and where the page stands. */
    @GetMapping("/notifications/count")
    String count(CurrentUser user, Model model) {
        model.addAttribute("newest", notifications.newestNumber(user.id()));
        model.addAttribute("unread", notifications.unread(user.id()));
        return "notification/bell :: count";
    }

    @GetMapping("/notifications/newest")
    String newest(CurrentUser user, Model model) {
        model.addAttribute("newest", notifications.newestNumber(user.id()));
        model.addAttribute("unread", notifications.unread(user.id()));
        model.addAttribute("notifications", notifications.newest(user.id(), IN_THE_BELL));
        return "notification/bell :: newest";
    }

    /** For the corner of the page one is on. */
    @GetMapping("/notifications/{seq:\\d+}/toast")
    String toast(@PathVariable long seq, CurrentUser user, Model model) {
        model.addAttribute("it", own(seq, user));
        return "notification/bell :: toast";
    }

    /** Reading it is part of going there. */
    @GetMapping("/notifications/{seq:\\d+}")
    String open(@PathVariable long seq, CurrentUser user) {
        var it = own(seq, user);
        notifications.markRead(user.id(), seq);
        return "redirect:" + Objects.requireNonNull(words.page(it));
    }

    private NotificationView own(long seq, CurrentUser user) {
        return notifications.find(user.id(), seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
