package sisinfo.tasklist;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.notification.TaskGiven;

/** Lets people know of tasks that somebody else gave them. */
@Service
@Needs(Permission.TASK_WORK)
public class GivenTasks {

    private final ApplicationEventPublisher events;

    GivenTasks(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Nobody needs to be told what they did themselves. */
    @Transactional
    public void announce(long task, UUID to) {
        if (!Acting.is(to)) {
            events.publishEvent(new TaskGiven(UUID.randomUUID(), task, to));
        }
    }
}
