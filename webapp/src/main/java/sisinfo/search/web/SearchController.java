package sisinfo.search.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.search.Searches;

/** One field for everything: a page of its own, or the list below the field. */
@Controller
@Needs(Permission.HOME_READ)
class SearchController {

    private static final int LONGEST = 100;

    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        var asked = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        model.addAttribute("q", asked);
        model.addAttribute("found", searches.find(asked));
        return "search/page";
    }

    @HxRequest
    @GetMapping("/search")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        return page(q, model) + " :: found";
    }
}
