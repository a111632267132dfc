package sisinfo.help.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.help.Article;
import sisinfo.help.ArticleChanged;
import sisinfo.help.Help;
import sisinfo.help.HelpCategory;
import sisinfo.help.UnknownArticle;

/** Writing articles, and looking at how they were. */
@Controller
@Needs(Permission.HELP_EDIT)
class HelpEditController {

    private final Help help;
    private final Authors authors;

    HelpEditController(Help help, Authors authors) {
        this.help = help;
        this.authors = authors;
    }

    @GetMapping("/help/new")
    String begin(Model model) {
        return page(null, ArticleForm.empty(), null, model);
    }

    @PostMapping("/help")
    String add(ArticleForm form, Model model) {
        return write(null, form, model);
    }

    @GetMapping("/help/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        return page(slug, ArticleForm.of(help.find(slug)), null, model);
    }

    @PostMapping("/help/{slug}")
    String change(@PathVariable String slug, ArticleForm form, Model model) {
        help.find(slug);
        return write(slug, form, model);
    }

    @GetMapping("/help/{slug}/history")
    String history(@PathVariable String slug, Model model) {
        var history = help.history(slug);
        model.addAttribute("slug", slug);
        model.addAttribute("articleTitle", history.getFirst().article().title());
        model.addAttribute("revisions", authors.name(history));
        return "help/history";
    }

    @PostMapping("/help/{slug}/restoration")
    String restore(@PathVariable String slug, @RequestParam int revision) {
        return shown(help.restore(slug, revision));
    }

    @ExceptionHandler(UnknownArticle.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private String write(@Nullable String slug, ArticleForm form, Model model) {
        var problem = form.problem();
        if (problem.isPresent()) {
            return page(slug, form, problem.get(), model);
        }
        try {
            return shown(slug == null ? help.add(form.article(form.slug())) : help.write(form.article(slug)));
        } catch (ArticleChanged meanwhile) {
            return page(slug, form, slug == null ? "help.taken" : "help.changed", model);
        }
    }

    private static String page(@Nullable String slug, ArticleForm form, @Nullable String problem, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("categories", HelpCategory.values());
        return "help/edit";
    }

    private static String shown(Article article) {
        return "redirect:/help?article=" + article.slug() + "#" + article.slug();
    }
}
