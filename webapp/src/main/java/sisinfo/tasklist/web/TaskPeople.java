package sisinfo.tasklist.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.tasklist.TaskHands;
import sisinfo.tasklist.TaskView;
import sisinfo.tasklist.Tasklist;
import sisinfo.web.CurrentUser;

/** Passing a task on: to whom it may go, and the passing itself. */
@Controller
@Needs(Permission.TASK_ASSIGN)
class TaskPeople {

    private final Tasklist tasklist;
    private final Users users;
    private final TaskHands hands;

    TaskPeople(Tasklist tasklist, Users users, TaskHands hands) {
        this.tasklist = tasklist;
        this.users = users;
        this.hands = hands;
    }

    @GetMapping("/tasks/{key:\\d+}/people")
    String people(@PathVariable long key, CurrentUser user, Model model) {
        TaskView task = passable(key, user);
        model.addAttribute("task", task);
        model.addAttribute("people", candidates(task));
        return "tasklist/people :: people";
    }

    /** Whoever has the task may pass it on, and anybody a free one; of two who are at it the second is told. */
    @PostMapping("/tasks/{key:\\d+}/assignment")
    String pass(@PathVariable long key, @RequestParam UUID person, CurrentUser user, Model model) {
        TaskView task = passable(key, user);
        UserView chosen = candidates(task).stream()
                .filter(it -> it.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        hands.pass(task, person);
        model.addAttribute("task", task.takenBy(person.toString(), chosen.fullName()));
        model.addAttribute("user", user);
        model.addAttribute("name", chosen.fullName());
        return "tasklist/people :: passed";
    }

    private TaskView passable(long key, CurrentUser user) {
        TaskView task = tasklist.find(key, user.getName(), user.role())
                .filter(TaskView::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!TaskWords.passable(task, user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return task;
    }

    private List<UserView> candidates(TaskView task) {
        var allowed = tasklist.candidates(task.key());
        return users.active().stream()
                .filter(it -> allowed.include(it) && !task.isOf(it.id().toString()))
                .toList();
    }
}
