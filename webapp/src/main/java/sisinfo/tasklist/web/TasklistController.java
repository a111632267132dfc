package sisinfo.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.tasklist.SavedFilters;
import sisinfo.tasklist.TaskFilter.View;
import sisinfo.tasklist.TaskView;
import sisinfo.tasklist.Tasklist;
import sisinfo.web.CurrentUser;

/** The list of tasks, and one task. */
@Controller
@Needs(Permission.TASK_READ)
class TasklistController {

    private final Tasklist tasklist;
    private final SavedFilters filters;
    private final TaskWords words;

    TasklistController(Tasklist tasklist, SavedFilters filters, TaskWords words) {
        this.tasklist = tasklist;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/tasks")
    String list(
            FilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", tasklist.page(form.filter(), after, user.getName(), user.role()));
        model.addAttribute("form", form);
        model.addAttribute("user", user);
        model.addAttribute("query", withoutCursor(request.getQueryString()));
        if (part != null) {
            return after == null ? "tasklist/list :: tasks" : "tasklist/rows :: rows";
        }
        model.addAttribute("filters", filters.of(user.id()));
        model.addAttribute("mine", count(View.MINE, user));
        model.addAttribute("unassigned", count(View.UNASSIGNED, user));
        return "tasklist/list";
    }

    @GetMapping("/tasks/count")
    @ResponseBody
    String count(@RequestParam(defaultValue = "mine") String view, CurrentUser user) {
        return count("unassigned".equals(view) ? View.UNASSIGNED : View.MINE, user);
    }

    @GetMapping("/tasks/next")
    String next(@RequestParam(defaultValue = "0") long except, CurrentUser user) {
        return tasklist.next(user.getName(), user.role(), except)
                .map(task -> "redirect:" + words.page(task))
                .orElse("redirect:/tasks");
    }

    @GetMapping("/tasks/{key:\\d+}")
    String one(@PathVariable long key, CurrentUser user, Model model) {
        TaskView task = tasklist.find(key, user.getName(), user.role())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!words.generic(task)) {
            return "redirect:" + words.page(task);
        }
        model.addAttribute("task", task);
        model.addAttribute("title", words.title(task));
        model.addAttribute("user", user);
        return "tasklist/task";
    }

    @GetMapping("/tasks/{key:\\d+}/preview")
    String preview(@PathVariable long key, CurrentUser user, Model model) {
        model.addAttribute(
                "task", tasklist.find(key, user.getName(), user.role()).orElse(null));
        return "tasklist/rows :: preview";
    }

    private String count(View view, CurrentUser user) {
        long count = tasklist.count(view, user.getName(), user.role());
        return count >= Tasklist.COUNT_LIMIT ? "1.000+" : String.valueOf(count);
    }

    private static String withoutCursor(@Nullable String query) {
        return query == null ? "" : query.replaceAll("(^|&)after=[^&]*", "");
    }
}
