package sisinfo.web.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.access.Open;

/** Where one arrives after signing in beside a page that is still open: back to that page. */
@Controller
@Open("says only that one is signed in")
class SignedInController {

    @GetMapping("/signed-in")
    String here() {
        return "identity/signed-in";
    }
}
