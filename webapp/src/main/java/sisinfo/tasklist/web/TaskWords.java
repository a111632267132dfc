package sisinfo.tasklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.tasklist.TaskView;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** Tasks in words; templates call it {@code @taskWords}. */
@Component("taskWords")
public class TaskWords {

    private static final Set<String> KINDS =
            Set.of("Task_ReviewInvoice", "Task_DecideDuplicate", "Task_HandleCancellation");
    private static final Map<String, String> ICONS = Map.of(
            "Task_ReviewInvoice", "bi-receipt",
            "Task_DecideDuplicate", "bi-files",
            "Task_HandleCancellation", "bi-slash-circle");

    private static final Pattern NUMBER = Pattern.compile("^NF (\\d+)(?=$| ·)");

    private final Clock clock;
    private final Phrases phrases;
    private final Words words;

    TaskWords(Clock clock, Phrases phrases, Words words) {
        this.clock = clock;
        this.phrases = phrases;
        this.words = words;
    }

    public String title(TaskView task) {
        String about = task.title() == null ? phrases.of("task.name", String.valueOf(task.key())) : plain(task.title());
        return phrases.of("task.kind." + (KINDS.contains(task.elementId()) ? task.elementId() : "other"), about);
    }

    public String icon(TaskView task) {
        return ICONS.getOrDefault(task.elementId(), "bi-check2-square");
    }

    /** {@code vence em 2 h}, {@code atrasada 1 dia}; empty without a due time. */
    public String due(TaskView task) {
        Instant due = task.dueAt();
        if (due == null || !task.open()) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), due);
        return phrases.of(left.isNegative() ? "task.late" : "task.dueIn", span(left.abs()));
    }

    /** Which colour and icon the due chip has. */
    public String urgency(TaskView task) {
        Instant due = task.dueAt();
        if (due == null || !task.open()) {
            return "none";
        }
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "late" : left.compareTo(Duration.ofHours(8)) < 0 ? "soon" : "calm";
    }

    /** Where the task is worked on. */
    public String page(TaskView task) {
        return switch (form(task.formKey())) {
            case "review-invoice" -> "/reviews/" + task.subject();
            case "decide-duplicate" -> "/duplicates/" + task.subject();
            case "cancelled-invoice" -> "/cancellations/" + task.subject();
            default -> "/tasks/" + task.key();
        };
    }

    /** Whether only we know how to complete it: a page of its own knows better what to answer. */
    public boolean generic(TaskView task) {
        return page(task).startsWith("/tasks/");
    }

    /** By whoever may hand tasks out: their own, a free one, and anybody's by administrators when somebody is away. */
    static boolean passable(TaskView task, CurrentUser user) {
        return Permission.TASK_ASSIGN.isFor(user.role())
                && task.open()
                && (task.assignee() == null || task.isOf(user.getName()) || user.mayActAs(Role.ADMIN));
    }

    public boolean mayPass(TaskView task, CurrentUser user) {
        return passable(task, user);
    }

    /** The engine's side knows an invoice by its bare number. */
    private String plain(String title) {
        return NUMBER.matcher(title).replaceFirst(number -> "NF " + words.invoice(number.group(1)));
    }

    private static String form(@Nullable String key) {
        return key == null ? "" : key;
    }

    private String span(Duration time) {
        if (time.toDays() > 0) {
            return phrases.of("task.days", time.toDays());
        }
        return time.toHours() > 0
                ? phrases.of("task.hours", time.toHours())
                : phrases.of("task.minutes", Math.max(1, time.toMinutes()));
    }
}
