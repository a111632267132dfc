package sisinfo.reading;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Documents that wait until the AI has quota again. */
@Service
@Needs(Permission.TASK_WORK)
public class AiWaits {

    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    AiWaits(ApplicationEventPublisher events, AuditTrail trail) {
        this.events = events;
        this.trail = trail;
    }

    /** A person rather types than waits. Safe to repeat: a document that does not wait goes its way. */
    @Transactional
    public void end(UUID documentId) {
        trail.record(AuditEvent.of(Action.AI_WAIT_ENDED, documentId));
        events.publishEvent(new AiWaitEnded(documentId));
    }
}
