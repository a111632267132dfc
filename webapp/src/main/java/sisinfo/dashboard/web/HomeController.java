package sisinfo.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.dashboard.Home;
import sisinfo.web.CurrentUser;

/** The first page. */
@Controller
@Needs(Permission.HOME_READ)
class HomeController {

    private final Home home;

    HomeController(Home home) {
        this.home = home;
    }

    @GetMapping("/")
    String page(CurrentUser user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("tiles", home.tiles(user.getName(), user.role().included()));
        return "home/index";
    }
}
