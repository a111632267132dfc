package sisinfo.invoice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** What a change leaves behind, in its transaction: a line in the audit trail, and the news for other features. */
@Component
class Aftermath {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Aftermath(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void of(AuditEvent done) {
        trail.record(done);
    }

    /** Told of, and noted in the trail by whoever hears it. */
    void news(Object news) {
        events.publishEvent(news);
    }

    void of(AuditEvent done, Object news) {
        trail.record(done);
        events.publishEvent(news);
    }
}
