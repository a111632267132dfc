package sisinfo.operations.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.caches.Caches;
import sisinfo.operations.Operations;
import sisinfo.operations.PartHealth;

/** How the parts are, what the caches save, and what waits in the background. */
@Controller
@Needs(Permission.OPERATIONS_READ)
class OperationsController {

    private final Operations operations;
    private final Caches caches;

    private final MessageSource messages;

    OperationsController(Operations operations, Caches caches, MessageSource messages) {
        this.operations = operations;
        this.caches = caches;
        this.messages = messages;
    }

    @GetMapping("/admin/operations")
    String page(Model model, Locale locale) {
        model.addAttribute(
                "parts",
                operations.parts().stream()
                        .map(part -> new PartHealth(word("operations.part.", part.name(), locale), part.condition()))
                        .toList());
        model.addAttribute("caches", caches.views());
        model.addAttribute("jobs", operations.jobs().orElse(null));
        return "operations/page";
    }

    /** A part that somebody added later goes by its own name. */
    private String word(String prefix, String name, Locale locale) {
        return String.valueOf(messages.getMessage(prefix + name, null, name, locale));
    }
}
