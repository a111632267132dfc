package sisinfo.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.EverybodysSessionsMustEnd;
import sisinfo.identity.SessionsMustEnd;

/** Signs people out when what they signed in with is no longer good, whoever found that out. */
@Component
class SessionEnds {

    private static final Actor SYSTEM = new Actor.Machinery("sessões", 0);

    private final SessionRows rows;
    private final SessionCopies copies;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SessionEnds(SessionRows rows, SessionCopies copies, AuditTrail audit, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.copies = copies;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void endAll(SessionsMustEnd told) {
        onceCertain(() -> end(
                told.user(),
                rows.deleteOthers(told.user(), told.except() == null ? null : SessionKey.of(told.except()))));
    }

    @EventListener
    void endEverybodys(EverybodysSessionsMustEnd told) {
        onceCertain(
                () -> rows.deleteEverybodysOthers(SessionKey.of(told.except())).forEach(this::end));
    }

    /** Not through the outbox, where the name of a session would be written down. */
    private void onceCertain(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    now(work);
                }
            });
        } else {
            now(work);
        }
    }

    /** As the system: to whoever told of it, the rows of others are not there. */
    private void now(Runnable work) {
        Acting.<@Nullable Void, RuntimeException>as(SYSTEM, () -> {
            transaction.executeWithoutResult(it -> work.run());
            return null;
        });
    }

    private void end(UUID user, List<SessionKey> keys) {
        keys.forEach(copies::remove);
        if (!keys.isEmpty()) {
            audit.record(AuditEvent.of(Action.SESSION_ENDED, user).changed("sessions", keys.size(), 0));
        }
    }
}
