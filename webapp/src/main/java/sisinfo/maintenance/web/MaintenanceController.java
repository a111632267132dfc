package sisinfo.maintenance.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.maintenance.Maintenance;

/** Closes the house and opens it again. */
@Controller
@Needs(Permission.MAINTENANCE_MANAGE)
class MaintenanceController {

    private static final String PAGE = "/admin/maintenance";

    private final Maintenance maintenance;
    private final MessageSource messages;
    private final Clock clock;

    MaintenanceController(Maintenance maintenance, MessageSource messages, Clock clock) {
        this.maintenance = maintenance;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        var closure = maintenance.current();
        return page(closure.map(MaintenanceForm::of).orElseGet(MaintenanceForm::empty), model);
    }

    @PostMapping(PAGE)
    String close(MaintenanceForm form, Model model, RedirectAttributes flash, Locale locale) {
        var problem = form.problem(clock);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return page(form, model);
        }
        maintenance.close(form.end(), Objects.requireNonNull(form.words()));
        return back("maintenance.closed", flash, locale);
    }

    @PostMapping(PAGE + "/end")
    String open(RedirectAttributes flash, Locale locale) {
        maintenance.open();
        return back("maintenance.opened", flash, locale);
    }

    private String page(MaintenanceForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("closure", maintenance.current().orElse(null));
        return "maintenance/switch";
    }

    private String back(String words, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(words, null, locale));
        return "redirect:" + PAGE;
    }
}
