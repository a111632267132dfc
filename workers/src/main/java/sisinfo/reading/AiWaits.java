package sisinfo.reading;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** Documents that wait until the AI has quota again. */
@Service
@Needs(Permission.TASK_WORK)
public class AiWaits {

    private final ApplicationEventPublisher events;

    AiWaits(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A person rather types than waits. Safe to repeat: a document that does not wait goes its way. */
    @Transactional
    public void end(UUID documentId) {
        events.publishEvent(new AiWaitEnded(documentId));
    }
}
