package sisinfo.web.security;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Open;
import sisinfo.web.LocalPath;
import sisinfo.web.SignedIn;

/** The door. */
@Controller
@Open("the door itself")
class SignInController {

    @GetMapping("/sign-in")
    String page(@RequestParam Map<String, String> parameters, Model model) {
        String next = LocalPath.orHome(parameters.get("next"));
        if (SignedIn.user().isPresent()) {
            return "redirect:" + next;
        }
        model.addAttribute("next", next);
        model.addAttribute("wrong", parameters.containsKey("wrong"));
        model.addAttribute("out", parameters.containsKey("out"));
        return "identity/sign-in";
    }
}
