package sisinfo.operations.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.caches.Caches;
import sisinfo.operations.Operations;

/** How the parts are, what the caches save, and what waits in the background. */
@Controller
@Needs(Permission.OPERATIONS_READ)
class OperationsController {

    private final Operations operations;
    private final Caches caches;

    OperationsController(Operations operations, Caches caches) {
        this.operations = operations;
        this.caches = caches;
    }

    @GetMapping("/admin/operations")
    String page(Model model) {
        model.addAttribute("parts", operations.parts());
        model.addAttribute("caches", caches.views());
        model.addAttribute("jobs", operations.jobs().orElse(null));
        return "operations/page";
    }
}
