package sisinfo.auditing.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.Action.ObjectKind;
import sisinfo.audit.AuditLog;
import sisinfo.identity.Users;
import sisinfo.web.Phrases;

/** What was done, by whom, to what; and whether somebody touched the record of it. */
@Controller
@Needs(Permission.AUDIT_READ)
class AuditController {

    private final AuditLog log;
    private final AuditLines lines;
    private final Users users;
    private final Phrases phrases;

    AuditController(AuditLog log, AuditLines lines, Users users, Phrases phrases) {
        this.log = log;
        this.lines = lines;
        this.users = users;
        this.phrases = phrases;
    }

    @GetMapping("/admin/audit")
    String list(@ModelAttribute("filter") AuditFilterForm filter, Model model) {
        table(filter, model);
        model.addAttribute("people", users.active());
        model.addAttribute("kinds", names(ObjectKind.values()));
        model.addAttribute("actions", names(Action.values()));
        model.addAttribute("verification", log.latestVerification().orElse(null));
        return "auditing/list";
    }

    @HxRequest
    @GetMapping("/admin/audit")
    String table(@ModelAttribute("filter") AuditFilterForm filter, Model model) {
        var page = log.page(filter.filter());
        model.addAttribute("lines", lines.of(page.entries()));
        model.addAttribute("next", page.next());
        return "auditing/list :: table";
    }

    /** The life of one thing. */
    @GetMapping("/admin/audit/objects/{kind}/{id}")
    String object(@PathVariable String kind, @PathVariable String id, Model model) {
        var filter = AuditFilterForm.of(kind, id);
        table(filter, model);
        model.addAttribute("filter", filter);
        model.addAttribute("kind", lines.word("audit.object.", kind));
        return "auditing/object";
    }

    @PostMapping("/admin/audit/verification")
    String verify(RedirectAttributes flash) {
        var intact = log.verify().intact();
        flash.addFlashAttribute("toast", phrases.of(intact ? "audit.said.intact" : "audit.said.touched"));
        return "redirect:/admin/audit";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
