package sisinfo.tasklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.tasklist.TaskHands;
import sisinfo.tasklist.TaskView;
import sisinfo.tasklist.Tasklist;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** Taking, giving back and completing tasks; answers with the row as it is now, before the projection knows. */
@Controller
@Needs(Permission.TASK_WORK)
class TaskActions {

    private final Tasklist tasklist;
    private final TaskHands hands;
    private final Clock clock;
    private final Phrases phrases;

    TaskActions(Tasklist tasklist, TaskHands hands, Clock clock, Phrases phrases) {
        this.tasklist = tasklist;
        this.hands = hands;
        this.clock = clock;
        this.phrases = phrases;
    }

    @PostMapping("/tasks/{key}/claim")
    String claim(@PathVariable long key, CurrentUser user, Model model, HttpServletResponse response) {
        TaskView task = open(key, user);
        if (task.assignee() != null && !task.isOf(user.getName())) {
            return TaskTroubles.toast(
                    phrases.of("task.ofOther", String.valueOf(task.assigneeName())), "warn", response, model);
        }
        if (task.assignee() == null) {
            hands.claim(task, user.id());
        }
        return row(task.takenBy(user.getName(), user.name()), user, model);
    }

    @PostMapping("/tasks/{key}/release")
    String release(@PathVariable long key, CurrentUser user, Model model) {
        TaskView task = open(key, user);
        if (!task.isOf(user.getName()) && !user.mayActAs(Role.ADMIN)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        hands.release(task);
        return row(task.takenBy(null, null), user, model);
    }

    /** Only tasks without a page of their own: those pages know what the process wants to hear. */
    @PostMapping("/tasks/{key}/completion")
    String complete(@PathVariable long key, CurrentUser user, Model model) {
        TaskView task = open(key, user);
        if (!task.isOf(user.getName()) || task.formKey() != null && isOurs(task.formKey())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        hands.complete(task, Map.of());
        return row(task.endedAt(clock.instant()), user, model);
    }

    private static boolean isOurs(@Nullable String form) {
        return "review-invoice".equals(form) || "decide-duplicate".equals(form) || "cancelled-invoice".equals(form);
    }

    private TaskView open(long key, CurrentUser user) {
        return tasklist.find(key, user.getName(), user.role())
                .filter(TaskView::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String row(TaskView task, CurrentUser user, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("user", user);
        return "tasklist/rows :: row";
    }
}
