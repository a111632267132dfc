package sisinfo.tasklist;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.notification.TaskGiven;

/**
 * In whose hands a task is: taken, given back, passed on, done. The engine is told last, so that what it refuses is
 * neither taken down nor announced; all of these answer with {@link TaskTaken} or {@link EngineAway} then.
 */
@Service
@Needs(Permission.TASK_WORK)
@Transactional
public class TaskHands {

    private final UserTasks engine;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    TaskHands(UserTasks engine, AuditTrail trail, ApplicationEventPublisher events) {
        this.engine = engine;
        this.trail = trail;
        this.events = events;
    }

    /** For oneself, while nobody has it. */
    public void claim(TaskView task, UUID by) {
        Acting.checkOwn(by);
        trail.record(moved(Action.TASK_CLAIMED, task, by.toString()));
        engine.assign(task.key(), by.toString(), false);
    }

    public void release(TaskView task) {
        trail.record(moved(Action.TASK_RELEASED, task, null));
        engine.release(task.key());
    }

    /** Nobody needs to be told what they did themselves. */
    @Needs(Permission.TASK_ASSIGN)
    public void pass(TaskView task, UUID to) {
        trail.record(moved(Action.TASK_ASSIGNED, task, to.toString()));
        if (!Acting.is(to)) {
            events.publishEvent(new TaskGiven(UUID.randomUUID(), task.key(), to));
        }
        engine.assign(task.key(), to.toString(), task.assignee() != null);
    }

    /** Of tasks without a page of their own: their use cases know what the process wants to hear. */
    public void complete(TaskView task, Map<String, Object> answer) {
        trail.record(AuditEvent.of(Action.TASK_COMPLETED, task.key()));
        engine.complete(task.key(), answer);
    }

    private static AuditEvent moved(Action action, TaskView task, @Nullable String to) {
        return AuditEvent.of(action, task.key()).changed("assignee", task.assignee(), to);
    }
}
