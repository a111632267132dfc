package sisinfo.tasklist;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.notification.TaskGiven;

/**
 * In whose hands a task is: taken, given back, passed on, done. The engine is asked first, while no connection is held,
 * so that what it refuses is neither taken down nor announced; all of these answer with {@link TaskTaken} or {@link
 * EngineAway} then. What a crash right after its yes loses: docs/adr/0013-engine-outside-transactions.md.
 */
@Service
@Needs(Permission.TASK_WORK)
public class TaskHands {

    private final UserTasks engine;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TaskHands(UserTasks engine, AuditTrail trail, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.engine = engine;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    /** For oneself, while nobody has it. */
    public void claim(TaskView task, UUID by) {
        Acting.checkOwn(by);
        engine.assign(task.key(), by.toString(), false);
        takeDown(moved(Action.TASK_CLAIMED, task, by.toString()));
    }

    public void release(TaskView task) {
        engine.release(task.key());
        takeDown(moved(Action.TASK_RELEASED, task, null));
    }

    /** Nobody needs to be told what they did themselves. */
    @Needs(Permission.TASK_ASSIGN)
    public void pass(TaskView task, UUID to) {
        engine.assign(task.key(), to.toString(), task.assignee() != null);
        transaction.executeWithoutResult(status -> {
            trail.record(moved(Action.TASK_ASSIGNED, task, to.toString()));
            if (!Acting.is(to)) {
                events.publishEvent(new TaskGiven(UUID.randomUUID(), task.key(), to));
            }
        });
    }

    /** Of tasks without a page of their own: their use cases know what the process wants to hear. */
    public void complete(TaskView task, Map<String, Object> answer) {
        engine.complete(task.key(), answer);
        takeDown(AuditEvent.of(Action.TASK_COMPLETED, task.key()));
    }

    private void takeDown(AuditEvent done) {
        transaction.executeWithoutResult(status -> trail.record(done));
    }

    private static AuditEvent moved(Action action, TaskView task, @Nullable String to) {
        return AuditEvent.of(action, task.key()).changed("assignee", task.assignee(), to);
    }
}
