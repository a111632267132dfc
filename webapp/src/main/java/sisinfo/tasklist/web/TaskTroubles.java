package sisinfo.tasklist.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import sisinfo.tasklist.EngineAway;
import sisinfo.tasklist.TaskTaken;
import sisinfo.web.Phrases;

/** What people are told when a command about a task changed nothing. */
@ControllerAdvice(assignableTypes = {TaskActions.class, TaskPeople.class})
class TaskTroubles {

    private final Phrases phrases;

    TaskTroubles(Phrases phrases) {
        this.phrases = phrases;
    }

    @ExceptionHandler(TaskTaken.class)
    String taken(TaskTaken taken, HttpServletResponse response, Model model) {
        return toast(phrases.of("task.taken"), "warn", response, model);
    }

    @ExceptionHandler(EngineAway.class)
    String away(EngineAway away, HttpServletResponse response, Model model) {
        return toast(phrases.of("task.engineAway"), "bad", response, model);
    }

    /** Answers with a toast, and leaves the row as it is. */
    static String toast(String words, String kind, HttpServletResponse response, Model model) {
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        model.addAttribute("kind", kind);
        model.addAttribute("words", words);
        return "tasklist/rows :: said";
    }
}
