package sisinfo.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.Profile;
import sisinfo.identity.Profiles;
import sisinfo.identity.SecondFactors;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** One's own account. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class ProfileController {

    private final Profiles profiles;
    private final SecondFactors factors;
    private final Phrases phrases;

    ProfileController(Profiles profiles, SecondFactors factors, Phrases phrases) {
        this.profiles = profiles;
        this.factors = factors;
        this.phrases = phrases;
    }

    @GetMapping("/profile")
    String page(CurrentUser user, Model model) {
        model.addAttribute("account", profiles.find(user.id()));
        model.addAttribute("offered", factors.areOffered());
        model.addAttribute("due", factors.due(user.id()).orElse(null));
        return "people/profile";
    }

    @PostMapping("/profile")
    String change(
            CurrentUser user,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String registration,
            Model model,
            RedirectAttributes flash) {
        var problem = profiles.change(user.id(), new Profile(firstName, lastName, registration));
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return page(user, model);
        }
        flash.addFlashAttribute("toast", phrases.of("profile.saved"));
        return "redirect:/profile";
    }
}
