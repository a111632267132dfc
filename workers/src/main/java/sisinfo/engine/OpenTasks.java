package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Completes, assigns and gives back the user tasks that decisions belong to; finds them in the projection of the engine. */
@Component
public class OpenTasks {

    private final CamundaClient camunda;
    private final JdbcClient jdbc;

    OpenTasks(CamundaClient camunda, JdbcClient jdbc) {
        this.camunda = camunda;
        this.jdbc = jdbc;
    }

    /**
     * Safe to repeat: a task that is done stays done.
     *
     * @throws IllegalStateException while the projection does not show the task yet; try again
     */
    public void complete(String subject, String elementId, Map<String, Object> result) {
        var task = find(subject, elementId)
                .orElseThrow(() -> new IllegalStateException("No task %s for %s yet".formatted(elementId, subject)));
        if (!task.state().equals("CREATED")) {
            return;
        }
        try {
            camunda.newCompleteUserTaskCommand(task.key())
                    .variables(result)
                    .send()
                    .join();
        } catch (ProblemException e) {
            // 404: completed or cancelled between the look and the command.
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    /** Safe to repeat: a task that is done keeps the one who did it. */
    public void assign(String subject, String elementId, String assignee) {
        var task = find(subject, elementId)
                .orElseThrow(() -> new IllegalStateException("No task %s for %s yet".formatted(elementId, subject)));
        if (!task.state().equals("CREATED")) {
            return;
        }
        try {
            camunda.newAssignUserTaskCommand(task.key())
                    .assignee(assignee)
                    .allowOverride(true)
                    .send()
                    .join();
        } catch (ProblemException e) {
            // 404: completed or cancelled between the look and the command.
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    /** Keys of the open tasks that a person has in hand, as far as the projection knows. */
    public List<Long> inHandsOf(String assignee) {
        return jdbc.sql("select key from engine.user_task where assignee = ? and state = 'CREATED' order by key")
                .param(assignee)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Back to whoever may do it; false when the task is over. Safe to repeat. */
    public boolean release(long key) {
        try {
            camunda.newUnassignUserTaskCommand(key).send().join();
            return true;
        } catch (ProblemException e) {
            // 404: completed or cancelled between the look and the command.
            if (e.code() != 404) {
                throw e;
            }
            return false;
        }
    }

    private Optional<Task> find(String subject, String elementId) {
        return jdbc.sql("select key, state from engine.user_task where subject = ? and element_id = ?"
                        + " order by created_at desc limit 1")
                .params(subject, elementId)
                .query((row, n) -> new Task(row.getLong(1), row.getString(2)))
                .optional();
    }

    private record Task(long key, String state) {}
}
