package sisinfo.notification.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.notification.NotificationKinds;
import sisinfo.notification.NotificationPreferences;
import sisinfo.notification.QuietHours;
import sisinfo.notification.Wish;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** How one wants to be told. */
@Controller
@Needs(Permission.NOTIFICATION_READ)
class PreferenceController {

    private final NotificationPreferences preferences;
    private final NotificationKinds kinds;
    private final Phrases phrases;

    PreferenceController(NotificationPreferences preferences, NotificationKinds kinds, Phrases phrases) {
        this.preferences = preferences;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    @GetMapping("/notifications/preferences")
    String show(CurrentUser user, Model model) {
        model.addAttribute("kinds", kinds.readableBy(user.id()));
        model.addAttribute("wishes", preferences.of(user.id()));
        model.addAttribute("quiet", preferences.quiet(user.id()));
        model.addAttribute("mail", preferences.offersMail());
        return "notification/preferences";
    }

    /** A box that is not ticked does not come at all. */
    @PostMapping("/notifications/preferences")
    String save(@RequestParam Map<String, String> form, CurrentUser user, RedirectAttributes flash) {
        var wishes = new LinkedHashMap<String, Wish>();
        preferences.of(user.id()).forEach((kind, before) -> {
            var mail = form.get("mail." + kind);
            wishes.put(kind, new Wish(form.containsKey("app." + kind), mail == null ? before.mail() : mail(mail)));
        });
        preferences.save(user.id(), wishes, quiet(form.get("quiet"), form.get("from"), form.get("until")));
        flash.addFlashAttribute("toast", phrases.of("notifications.saved"));
        return "redirect:/notifications/preferences";
    }

    private static Wish.Mail mail(String word) {
        return switch (word) {
            case "NOW" -> Wish.Mail.NOW;
            case "DIGEST" -> Wish.Mail.DIGEST;
            default -> Wish.Mail.NONE;
        };
    }

    /** Null when there are to be none, or the times cannot be read. */
    private static @Nullable QuietHours quiet(@Nullable String wanted, @Nullable String from, @Nullable String until) {
        if (wanted == null || from == null || until == null) {
            return null;
        }
        try {
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
