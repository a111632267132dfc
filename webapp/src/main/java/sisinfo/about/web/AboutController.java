package sisinfo.about.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.about.Edition;
import sisinfo.about.Libraries;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** What this program is. */
@Controller
@Needs(Permission.HELP_READ)
class AboutController {

    private final Edition edition;
    private final Libraries libraries;
    private final Policies policies;

    AboutController(Edition edition, Libraries libraries, Policies policies) {
        this.edition = edition;
        this.libraries = libraries;
        this.policies = policies;
    }

    @GetMapping("/about")
    String page(Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("libraries", libraries.all());
        model.addAttribute("policies", policies.all());
        return "about/page";
    }
}
