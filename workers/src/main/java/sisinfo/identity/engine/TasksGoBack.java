package sisinfo.identity.engine;

import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.engine.OpenTasks;
import sisinfo.identity.AccessEnded;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/**
 * Gives the open tasks of whoever left back to their groups. The event commits with the end of the access and stays in
 * the outbox while the engine is away; no connection is held meanwhile. Public for JobRunr.
 */
@Component
public class TasksGoBack {

    private static final Actor SYSTEM = new Actor.Machinery("fim do acesso", 0);

    private final Users users;
    private final OpenTasks tasks;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    TasksGoBack(Users users, OpenTasks tasks, AuditTrail trail, JdbcClient jdbc) {
        this.users = users;
        this.tasks = tasks;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void giveBack(AccessEnded event) {
        if (users.find(event.person()).filter(UserView::active).isEmpty()) {
            giveBack(event.person());
        }
    }

    /** What came into their hands when it was too late for the event: a task that the projection did not show yet. */
    @Recurring(id = "give-tasks-back", cron = "${sisinfo.housekeeping.cron:30 2 * * *}", zoneId = "America/Sao_Paulo")
    @Job(name = "Give tasks of people without access back")
    public void giveBackStragglers() {
        jdbc.sql("""
                select id from sisinfo.app_user u where not active and exists
                    (select 1 from engine.user_task t where t.assignee = u.id::text and t.state = 'CREATED')""").query((row, n) -> row.getObject(1, UUID.class)).list().forEach(this::giveBack);
    }

    /** The engine first: what it refuses is not taken down. */
    private void giveBack(UUID person) {
        for (long key : tasks.inHandsOf(person.toString())) {
            if (tasks.release(key)) {
                Acting.<@Nullable Void, RuntimeException>as(SYSTEM, () -> {
                    trail.note(AuditEvent.of(Action.TASK_RELEASED, key).changed("assignee", person, null));
                    return null;
                });
            }
        }
    }
}
