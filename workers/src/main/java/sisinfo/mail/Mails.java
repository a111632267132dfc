package sisinfo.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Letters: writing them, and what became of them. */
@Service
@Needs(Permission.MAIL_READ)
public class Mails {

    private static final int SHOWN = 200;

    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final MailQueue queue;
    private final KeptMails kept;
    private final MailProperties properties;
    private final AuditTrail trail;
    private final Clock clock;

    Mails(
            MailTemplates templates,
            MailOutbox outbox,
            MailQueue queue,
            KeptMails kept,
            MailProperties properties,
            AuditTrail trail,
            Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.queue = queue;
        this.kept = kept;
        this.properties = properties;
        this.trail = trail;
        this.clock = clock;
    }

    /** Goes out when the transaction it belongs to has committed, and not at all when that fails. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Open("written by a use case, which says who may")
    public void write(Letter letter) {
        queue.afterCommit(outbox.add(letter, templates.write(letter)));
    }

    /** Of an address that is nobody's any more; what waits to be sent there goes too. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Open("part of a use case, which says who may")
    public void forget(String address) {
        var letters = outbox.removeTo(address);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                letters.forEach(kept::forget);
            }
        });
    }

    /** That there were letters, half a year after they went out or were given up. Safe to repeat. Answers how many. */
    @Needs(Permission.PROCESS_STEP)
    public int forgetOld() {
        var letters = outbox.removeFinishedBefore(clock.instant().minus(properties.retention()));
        letters.forEach(kept::forget);
        return letters.size();
    }

    public List<MailView> latest() {
        return outbox.latest(SHOWN);
    }

    /** Whether letters are kept here instead of going out. */
    public boolean areKept() {
        return kept.any();
    }

    /** The text of a letter the embedded mail server keeps; empty with a real server. Who reads it is taken down. */
    public Optional<String> text(UUID id) {
        trail.note(AuditEvent.of(Action.MAIL_READ, id));
        return kept.text(id);
    }
}
