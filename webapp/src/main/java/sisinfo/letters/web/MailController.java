package sisinfo.letters.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.mail.Mails;
import sisinfo.web.PasswordAgain;

/** What became of the letters; where no real mail server is, also what they say. */
@Controller
@Needs(Permission.MAIL_READ)
class MailController {

    private final Mails mails;

    MailController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/admin/mails")
    String list(Model model) {
        model.addAttribute("mails", mails.latest());
        model.addAttribute("kept", mails.areKept());
        return "mail/list";
    }

    /** It may carry a link that makes whoever opens it somebody else. */
    @PasswordAgain
    @GetMapping("/admin/mails/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "mail",
                mails.latest().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("paragraphs", MailText.paragraphs(mails.text(id).orElse("")));
        model.addAttribute("kept", mails.areKept());
        return "mail/mail";
    }
}
