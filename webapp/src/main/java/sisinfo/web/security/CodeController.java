package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Open;
import sisinfo.identity.CodeVerdict;
import sisinfo.identity.SecondFactors;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** The second step of signing in. */
@Controller
@Open("the door itself")
class CodeController {

    private final SecondFactors factors;
    private final Users users;
    private final FrontDoor door;
    private final Clock clock;

    CodeController(SecondFactors factors, Users users, FrontDoor door, Clock clock) {
        this.factors = factors;
        this.users = users;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    String page(HttpServletRequest request) {
        return HalfWay.of(request, clock.instant()).isPresent() ? "identity/code" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    String check(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<HalfWay> halfWay = HalfWay.of(request, clock.instant());
        Optional<UserView> user = halfWay.flatMap(it -> users.find(it.userId())).filter(UserView::active);
        if (user.isEmpty()) {
            return "redirect:/sign-in";
        }
        CodeVerdict verdict = factors.verify(user.get().id(), code);
        if (verdict == CodeVerdict.RIGHT) {
            HalfWay.end(request);
            door.enter(user.get(), request, response);
            return "redirect:" + halfWay.map(HalfWay::next).orElse("/");
        }
        model.addAttribute("problem", verdict.name());
        return "identity/code";
    }
}
