package sisinfo.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.notification.Notifications;
import sisinfo.web.CurrentUser;

/** Marking notifications as read: one, or all that one has seen. */
@Controller
@Needs(Permission.NOTIFICATION_READ)
class ReadingController {

    private final Notifications notifications;

    ReadingController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Safe to repeat. */
    @PostMapping("/notifications/{seq:\\d+}/reading")
    String one(
            @PathVariable long seq,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            HttpServletResponse response,
            Model model) {
        notifications.markRead(user.id(), seq);
        var it = notifications.find(user.id(), seq);
        if (part == null || it.isEmpty()) {
            return "redirect:/notifications";
        }
        response.setHeader("HX-Trigger", "sisinfo:notifications");
        model.addAttribute("it", it.get());
        return "notification/rows :: row";
    }

    /** @param upTo the newest one on the page: what came later was not seen */
    @PostMapping("/notifications/reading")
    String all(
            @RequestParam long upTo,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            HttpServletResponse response) {
        notifications.markAllRead(user.id(), upTo);
        if (part != null) {
            response.setHeader("HX-Trigger", "sisinfo:notifications, sisinfo:notifications-read");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return "notification/bell :: nothing";
        }
        return "redirect:/notifications";
    }
}
