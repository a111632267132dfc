package sisinfo.help.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.help.Article;
import sisinfo.help.Help;
import sisinfo.help.HelpCategory;

/** Questions and answers: by search, by category, or straight to one by its slug. */
@Controller
@Needs(Permission.HELP_READ)
class HelpController {

    private final Help help;

    HelpController(Help help) {
        this.help = help;
    }

    @GetMapping("/help")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable HelpCategory category,
            @RequestParam(defaultValue = "") String article,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("category", category);
        model.addAttribute("open", article);
        model.addAttribute(
                "categories",
                Arrays.stream(HelpCategory.values())
                        .filter(HelpCategory::isForMe)
                        .toList());
        model.addAttribute("articles", of(category, help.search(q)));
        return "help/list";
    }

    @HxRequest
    @GetMapping("/help")
    String articles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable HelpCategory category,
            Model model) {
        page(q, category, "", model);
        return "help/list :: articles";
    }

    private static List<Article> of(@Nullable HelpCategory category, List<Article> articles) {
        return articles.stream()
                .filter(article -> category == null || article.category() == category)
                .toList();
    }
}
