package sisinfo.privacy.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.Accounts;
import sisinfo.privacy.Erasures;
import sisinfo.privacy.PersonFiles;
import sisinfo.web.PasswordAgain;

/** Requests under the data protection law, for who answers them. */
@Controller
@Needs(Permission.PRIVACY_MANAGE)
class PrivacyController {

    private final PersonFiles files;
    private final Erasures erasures;
    private final Accounts accounts;
    private final Names names;

    PrivacyController(PersonFiles files, Erasures erasures, Accounts accounts, Names names) {
        this.files = files;
        this.erasures = erasures;
        this.accounts = accounts;
        this.names = names;
    }

    @GetMapping("/admin/privacy")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute(
                "requests", files.requests().stream().map(names::line).toList());
        return "privacy/list";
    }

    @GetMapping("/admin/privacy/people/{id}")
    String person(@PathVariable UUID id, Model model) {
        model.addAttribute("file", files.look(id));
        model.addAttribute("report", erasures.of(id).orElse(null));
        model.addAttribute("barred", erasures.problem(id).orElse(null));
        model.addAttribute("longest", Erasures.LONGEST_REASON);
        return "privacy/person";
    }

    /** What was typed stays in the form when it could not be done. */
    @PasswordAgain
    @PostMapping("/admin/privacy/people/{id}/erasure")
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var problem = erasures.erase(id, email, reason);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            model.addAttribute("reason", reason);
            return person(id, model);
        }
        return "redirect:/admin/privacy/reports/"
                + erasures.of(id).orElseThrow(PrivacyController::unknown).id();
    }

    @GetMapping("/admin/privacy/reports/{id}")
    String report(@PathVariable UUID id, Model model) {
        var report = erasures.report(id).orElseThrow(PrivacyController::unknown);
        model.addAttribute("line", names.line(report));
        return "privacy/report";
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
